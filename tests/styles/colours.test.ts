import { readdir, readFile } from 'node:fs/promises'
import postcss, { type Container } from 'postcss'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../src/styles/', import.meta.url)
const base = postcss.parse(await readFile(new URL('everywhere/tokens.css', folder), 'utf8'))
const paper = await readFile(new URL('../../docs/design.md', import.meta.url), 'utf8')

/** The colours that `:root` names, directly in a style sheet or in one of its media queries. */
const coloursIn = (container: Container): Record<string, string> => {
  const colours: Record<string, string> = {}
  for (const node of container.nodes ?? [])
    if (node.type === 'rule' && node.selector === ':root')
      node.walkDecls(/^--/, ({ prop, value }) => {
        if (value.startsWith('#')) colours[prop.slice(2)] = value
      })
  return colours
}
const light = coloursIn(base)
let dark: Record<string, string> = {}
base.walkAtRules('media', (rule) => {
  if (rule.params.includes('prefers-color-scheme: dark')) dark = { ...light, ...coloursIn(rule) }
})

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one = '', other = ''): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What is set on what, and the least contrast for it: 7 for what is read long, 4.5 for all words, 3 for other marks. */
const pairs = [
  ['ink', 'paper', 7],
  ['quiet', 'paper', 4.5],
  ['accent', 'paper', 4.5],
  ['ink', 'mark', 7],
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s scheme', (scheme, colours) => {
  it.each(pairs)('%s on %s has a contrast of at least %d', (fore, back, least) => {
    expect(contrast(colours[fore], colours[back])).toBeGreaterThanOrEqual(least)
  })

  it('has each of its contrasts in docs/design.md, as computed', () => {
    for (const [fore, back] of pairs) {
      const row = paper.split('\n').find((line) => line.startsWith(`| ${fore} on ${back} |`)) ?? ''
      const figure = row.split('|')[scheme === 'light' ? 2 : 3]
      expect(figure?.trim(), `${fore} on ${back}`).toBe(contrast(colours[fore], colours[back]).toFixed(1))
    }
  })
})

it('names the same colours in both schemes', () => {
  expect(Object.keys(light).sort()).toEqual(['accent', 'hairline', 'ink', 'mark', 'paper', 'quiet'])
  expect(Object.entries(dark).filter(([name, value]) => light[name] === value)).toEqual([])
})

it('has no colour outside its names', async () => {
  const strays: string[] = []
  for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.css')))
    postcss.parse(await readFile(new URL(file, folder), 'utf8')).walkDecls((declaration) => {
      if (!declaration.prop.startsWith('--') && /#[\da-f]{3,8}\b|\b(rgb|hsl|okl)/i.test(declaration.value))
        strays.push(`${file}: ${declaration.toString()}`)
    })
  expect(strays).toEqual([])
})
