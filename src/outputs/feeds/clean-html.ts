import type { Element, ElementContent, Root } from 'hast'

/** What a feed reader can use; names for style sheets, scripts and assistive technology of our pages it cannot. */
const attributes = new Set([
  'href',
  'src',
  'srcSet',
  'alt',
  'title',
  'width',
  'height',
  'lang',
  'dir',
  'colSpan',
  'rowSpan',
  'scope',
  'start',
  'value',
  'cite',
  'type',
])

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name)

const text = (value: string): ElementContent => ({ type: 'text', value })

const isTaskBox = ({ tagName, properties }: Element): boolean =>
  tagName === 'input' && properties['type'] === 'checkbox'

/**
 * A body for readers elsewhere: addresses whole, no permalinks, no hooks for our own style sheets. Boxes of task lists
 * become signs, since feed readers drop form fields; a speaker's role goes into brackets.
 * @param page the whole address of the article's page: what `#anchors` and relative addresses start from
 */
export const cleanHtml = (tree: Root, page: string): ElementContent[] => {
  const whole = (address: string): string =>
    URL.canParse(address, page) ? new URL(address, page).href : address
  const sources = (list: string): string =>
    list
      .split(/,\s+/)
      .map((source) => source.trim().replace(/^\S+/, whole))
      .join(', ')

  const clean = (node: ElementContent | Root['children'][number]): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element' || hasClass(node, 'permalink')) return []
    const children = node.children.flatMap(clean)
    // Marks for style sheets that would run into the words beside them.
    if (hasClass(node, 'role')) return [text('('), ...children, text(')')]
    if (isTaskBox(node)) return [text(node.properties['checked'] === true ? '☑' : '☐')]
    const properties = Object.fromEntries(
      Object.entries(node.properties)
        .filter(([name]) => attributes.has(name))
        .map(([name, value]) => [
          name,
          typeof value !== 'string'
            ? value
            : name === 'href' || name === 'src' || name === 'cite'
              ? whole(value)
              : name === 'srcSet'
                ? sources(value)
                : value,
        ]),
    )
    return node.tagName === 'span' && Object.keys(properties).length === 0
      ? children
      : [{ ...node, properties, children }]
  }
  return tree.children.flatMap(clean)
}
