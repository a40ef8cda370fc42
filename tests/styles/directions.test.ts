import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import postcss from 'postcss'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../src')
const files = (await readdir(source, { recursive: true })).filter((file) => /\.(css|astro)$/.test(file))

/** Properties that name a side of the screen, where one that names a side of the text does the same. */
const physical =
  /^(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-.+)?|border-(top|bottom)-(left|right)-radius)$/
/** The same as values. */
const physicalValue: Readonly<Record<string, RegExp>> = {
  'text-align': /\b(left|right)\b/,
  float: /\b(left|right)\b/,
  clear: /\b(left|right)\b/,
  'caption-side': /\b(left|right)\b/,
}
/** Four values give the left and the right a value of their own. */
const fourSided = /^(margin|padding|inset|border-(width|style|color))$/

const stylesOf = async (file: string): Promise<string> => {
  const text = await readFile(join(source, file), 'utf8')
  return file.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css).join('\n')
}

describe('The styles', () => {
  it('are found', () => {
    expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(3)
  })

  it.each(files)('name no side of the screen, so that a page runs from either side: %s', async (file) => {
    const found: string[] = []
    postcss.parse(await stylesOf(file)).walkDecls(({ prop, value, source: at }) => {
      const parts = postcss.list.space(value)
      const isUneven = fourSided.test(prop) && parts.length === 4 && parts[1] !== parts[3]
      if (physical.test(prop) || physicalValue[prop]?.test(value) === true || isUneven)
        found.push(`${file}:${at?.start?.line ?? ''} ${prop}: ${value}`)
    })
    expect(found).toEqual([])
  })
})
