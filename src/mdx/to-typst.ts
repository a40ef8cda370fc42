import type { Element, ElementContent, RootContent } from 'hast'
import type { Root } from 'mdast'
import type { RenderContext } from './context.ts'
import { toHast } from './to-hast.ts'
import type { TypstItem, TypstNode } from './typst-node.ts'

type Content = RootContent | ElementContent

const isElement = (node: Content): node is Element => node.type === 'element'

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

const stringOf = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Elements inside an element, at any depth, of one name. */
const within = (node: Element, tagName: string): Element[] =>
  node.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === tagName ? [child] : within(child, tagName)))

const plainText = (node: Content): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(plainText).join('') : ''

const phrasing = new Set([
  'emph',
  'strong',
  'strike',
  'super',
  'span',
  'link',
  'linebreak',
  'footnote',
  'footnote-again',
])
const isBlock = (node: TypstNode | undefined): boolean =>
  node === undefined ||
  (typeof node !== 'string' && !phrasing.has(node.func) && !('block' in node && !node.block))

/** Without the line ends that stand between blocks in HTML. */
const withoutLineEnds = (nodes: TypstNode[]): TypstNode[] =>
  nodes.filter(
    (node, index) =>
      typeof node !== 'string' ||
      node.trim() !== '' ||
      !(isBlock(nodes[index - 1]) || isBlock(nodes[index + 1])),
  )

/** A way back from a footnote, left out, leaves a blank behind. */
const trimmedEnd = (nodes: TypstNode[]): TypstNode[] => {
  const last = nodes.at(-1)
  if (typeof last !== 'string') return nodes
  const rest = nodes.slice(0, -1)
  return last.trim() === '' ? trimmedEnd(rest) : [...rest, last.trimEnd()]
}

/** What HTML has for readers of screens alone: signs to copy an address by, and ways back from footnotes. */
const isForScreens = (node: Element): boolean =>
  classesOf(node).includes('permalink') ||
  'dataFootnoteBackref' in node.properties ||
  'dataFootnotes' in node.properties

/**
 * The body as data for the Typst template of the PDF editions. It is made from the HTML of the same body, so that whatever
 * an author may write, components among it, is set without a renderer of its own. Footnotes stand where they are referred to.
 */
export const toTypst = (tree: Root, context: RenderContext): TypstNode[] => {
  const root = toHast(tree, context)
  const notes = new Map<string, Element>()
  for (const section of root.children.filter(isElement))
    if ('dataFootnotes' in section.properties)
      for (const item of within(section, 'li')) notes.set(`#${stringOf(item, 'id')}`, item)
  return hastToTypst(root.children, notes)
}

/**
 * HTML as data for Typst.
 * @param notes the footnotes by the addresses that refer to them, `#footnote-fn-1`
 */
export const hastToTypst = (
  content: readonly Content[],
  notes: ReadonlyMap<string, Element> = new Map(),
): TypstNode[] => {
  const set = new Set<string>()

  const all = (nodes: readonly Content[]): TypstNode[] => nodes.flatMap(one)
  const blocks = (nodes: readonly Content[]) => withoutLineEnds(all(nodes))

  const item = (node: Element): TypstItem => {
    const value = stringOf(node, 'value')
    const checkbox = within(node, 'input')[0]
    return {
      children: blocks(node.children),
      ...(value !== undefined && { number: Number(value) }),
      ...(classesOf(node).includes('task-list-item') &&
        checkbox !== undefined && {
          task: {
            done: checkbox.properties.checked === true,
            label: stringOf(checkbox, 'ariaLabel') ?? '',
          },
        }),
    }
  }

  const list = (node: Element): TypstNode => {
    const start = Number(stringOf(node, 'start') ?? 1)
    const items = node.children.filter(isElement).map(item)
    const role = classesOf(node)[0] ?? ''
    return node.tagName === 'ul'
      ? { func: 'list', role, items }
      : {
          func: 'enum',
          role,
          items: items.map((one, index) => ({ ...one, number: one.number ?? start + index })),
        }
  }

  const table = (node: Element): TypstNode => {
    const rows = within(node, 'tr').map((row) => row.children.filter(isElement))
    const align = (rows[0] ?? []).map((cell) => {
      const classes = classesOf(cell)
      return classes.includes('align-right') ? 'end' : classes.includes('align-center') ? 'center' : 'start'
    })
    return { func: 'table', align, rows: rows.map((cells) => cells.map(({ children }) => all(children))) }
  }

  const figure = (node: Element): TypstNode => {
    const caption = within(node, 'figcaption').flatMap(({ children }) => all(children))
    const rest = node.children.filter((child) => !(isElement(child) && child.tagName === 'figcaption'))
    return classesOf(node).includes('pull-quote')
      ? {
          func: 'quote',
          attribution: caption,
          children: blocks(rest.flatMap((child) => (isElement(child) ? child.children : []))),
        }
      : { func: 'figure', caption, children: blocks(rest) }
  }

  const footnote = (address: string): TypstNode[] => {
    const note = notes.get(address)
    const name = address.slice(1)
    if (note === undefined) return []
    if (set.has(name)) return [{ func: 'footnote-again', name }]
    set.add(name)
    return [{ func: 'footnote', name, children: blocks(note.children) }]
  }

  const one = (node: Content): TypstNode[] => {
    if (node.type === 'text') return [node.value.replace(/\s+/g, ' ')]
    if (!isElement(node) || isForScreens(node)) return []
    const children = () => all(node.children)
    const role = classesOf(node)[0] ?? ''
    const lang = stringOf(node, 'lang')
    if (lang !== undefined) {
      const dir = node.properties.dir === 'rtl' ? 'rtl' : 'ltr'
      const block = node.tagName === 'div'
      return [{ func: 'text', lang, dir, block, children: block ? blocks(node.children) : children() }]
    }
    switch (node.tagName) {
      case 'p':
        return [{ func: 'par', role, children: trimmedEnd(children()) }]
      case 'em':
      case 'cite':
        return [{ func: 'emph', children: children() }]
      case 'strong':
        return [{ func: 'strong', children: children() }]
      case 'del':
        return [{ func: 'strike', children: children() }]
      case 'sup': {
        const [reference] = within(node, 'a')
        return reference !== undefined && 'dataFootnoteRef' in reference.properties
          ? footnote(stringOf(reference, 'href') ?? '')
          : [{ func: 'super', children: children() }]
      }
      case 'span':
        return role === '' ? children() : [{ func: 'span', role, children: children() }]
      case 'a': {
        const dest = stringOf(node, 'href')
        return dest === undefined ? children() : [{ func: 'link', dest, children: children() }]
      }
      case 'br':
        return [{ func: 'linebreak' }]
      case 'hr':
        return [{ func: 'divider' }]
      case 'code':
        return [{ func: 'raw', text: plainText(node), block: false }]
      case 'pre':
        return [{ func: 'raw', text: plainText(node).replace(/\n$/, ''), block: true }]
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [
          { func: 'heading', level: Math.max(1, Number(node.tagName.slice(1)) - 1), children: children() },
        ]
      case 'blockquote':
        return [{ func: 'quote', attribution: [], children: blocks(node.children) }]
      case 'ul':
      case 'ol':
        return [list(node)]
      case 'table':
        return [table(node)]
      case 'figure':
        return [figure(node)]
      case 'aside':
        return [{ func: 'block', role, children: blocks(node.children) }]
      case 'img':
        return [{ func: 'image', path: stringOf(node, 'src') ?? '', alt: stringOf(node, 'alt') ?? '' }]
      case 'source':
      case 'input':
        return []
      default:
        return blocks(node.children)
    }
  }

  return blocks(content)
}
