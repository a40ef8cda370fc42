import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Block } from '../document.ts'
import { trimStart } from '../inline.ts'
import { inlineOf } from './hast-inline.ts'

/** Elements whose text no reader sees. */
export const invisible = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'title',
  'meta',
  'link',
  'datalist',
  'source',
  'track',
])
export const blockNames = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button select option textarea'.split(
    ' ',
  ),
)

export const styleOf = ({ properties, tagName }: Element): string => {
  const names = [properties['className'], properties['id'], properties['itemProp'], properties['role']]
    .flat()
    .filter((name) => typeof name === 'string' && name !== '')
  return [...names, ...(tagName === 'aside' ? ['aside'] : [])].join(' ')
}

export const hasBlock = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (blockNames.has(child.tagName) || hasBlock(child)),
  )

/** The elements of a name below another, but not those of a table within a table. */
export const elementsIn = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) =>
    child.type === 'element'
      ? [
          ...(child.tagName === name ? [child] : []),
          ...(child.tagName === 'table' && name === 'tr' ? [] : elementsIn(child, name)),
        ]
      : [],
  )

export const find = (element: Element, name: string): Element | undefined => elementsIn(element, name)[0]

export const cellsOf = (row: Element): Element[] =>
  row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )

export const cellContent = (cell: Element): PhrasingContent[] => {
  const blocks = cell.children.filter((child) => child.type === 'element' && blockNames.has(child.tagName))
  if (blocks.length < 2)
    return trimStart(
      inlineOf(blocks.length === 1 && blocks[0]?.type === 'element' ? blocks[0].children : cell.children),
    )
  return blocks.flatMap((block, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    ...(block.type === 'element' ? trimStart(inlineOf(block.children)) : []),
  ])
}

/** A picture of a pixel counts visitors. */
export const isPicture = ({ properties }: Element): boolean =>
  Number(properties['width'] ?? 99) > 3 &&
  Number(properties['height'] ?? 99) > 3 &&
  properties['src'] !== undefined

export const pictureOf = ({ properties }: Element): NonNullable<Block['picture']> => ({
  source: String(properties['src'] ?? ''),
  alt: String(properties['alt'] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim(),
})
