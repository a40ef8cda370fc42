import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { chart } from './chart.ts'

it('draws a bar for each figure, as long as its seconds, with its name as text', () => {
  const tree = fromHtml(
    chart('Builds <of> 1,000', [
      { name: 'cold', seconds: 20 },
      { name: 'one & all', seconds: 5 },
    ]),
    { fragment: true },
  )
  const [texts, widths]: [string[], unknown[]] = [[], []]
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'text') texts.push(toString({ type: 'root', children }))
    if (tagName === 'rect' && properties['x'] !== undefined) widths.push(Number(properties['width']))
  })
  expect(texts).toEqual(['Builds <of> 1,000', 'cold', '20.0 s', 'one & all', '5.0 s'])
  expect(widths).toEqual([420, 105])
})
