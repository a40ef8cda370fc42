import { readdir, readFile } from 'node:fs/promises'
import postcss, { type Node } from 'postcss'
import { expect, it } from 'vitest'

const folder = new URL('../../src/styles/', import.meta.url)

/** Whether a declaration holds only for readers who have not asked for less motion. */
const asks = ({ parent }: Node): boolean =>
  parent !== undefined &&
  ((parent.type === 'atrule' &&
    'params' in parent &&
    String(parent.params).includes('prefers-reduced-motion: no-preference')) ||
    asks(parent))

it('moves nothing before it has asked whether motion is wanted', async () => {
  const moving: string[] = []
  for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.css')))
    postcss
      .parse(await readFile(new URL(file, folder), 'utf8'))
      .walkDecls(/^(transition|animation|scroll-behavior|view-transition)/, (declaration) => {
        moving.push(`${file}: ${declaration.prop}${asks(declaration) ? ', asked' : ''}`)
      })
  expect(moving).toEqual(['everywhere/elements.css: scroll-behavior, asked'])
})
