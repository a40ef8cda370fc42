import type { Element, ElementContent } from 'hast'
import type {
  Code,
  FootnoteReference,
  Heading,
  Image,
  Link,
  LinkReference,
  ListItem,
  Parents,
  Table,
} from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { soundAttributes } from './components/definition.ts'
import { components } from './components/index.ts'
import { isPictureFile } from './components/values.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { linkToHast } from './link.ts'
import type { OutlineEntry } from './outline.ts'
import { phrasingText } from './phrasing-text.ts'
import { pictureElement } from './picture.ts'
import type { ComponentNode } from './tree.ts'

/** A checkbox that says what it means. */
const task = (
  state: State,
  node: ListItem,
  parent: Parents | undefined,
  { words }: RenderContext,
): Element => {
  const item = defaultHandlers.listItem(state, node, parent)
  const label = (parent: Element): void => {
    for (const child of parent.children)
      if (child.type === 'element' && child.tagName === 'input')
        child.properties.ariaLabel = node.checked === true ? words.task.done : words.task.open
      else if (child.type === 'element' && child.tagName === 'p') label(child)
  }
  if (typeof node.checked === 'boolean') label(item)
  return item
}

/** A table that scrolls by itself when it is wider than the page, by keyboard too. */
const table = (state: State, node: Table, label: string): Element => {
  const rows = node.children.map((row, index) =>
    element(
      'tr',
      {},
      row.children.map((cell, column) => {
        const align = node.align?.[column]
        const properties = align ? { className: [`align-${align}`] } : {}
        return index === 0
          ? element('th', { ...properties, scope: 'col' }, state.all(cell))
          : element('td', properties, state.all(cell))
      }),
    ),
  )
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: label }, [
    element('table', {}, [
      element('thead', {}, rows.slice(0, 1)),
      ...(rows.length > 1 ? [element('tbody', {}, rows.slice(1))] : []),
    ]),
  ])
}

/** The first reference to a note says which one it is, so that the note can stand beside it (styles/side-notes.ts). */
const footnoteReference = (state: State, node: FootnoteReference): Element => {
  const isFirst = !state.footnoteOrder.includes(node.identifier.toUpperCase())
  const reference = defaultHandlers.footnoteReference(state, node)
  const [link] = reference.children
  if (isFirst && link?.type === 'element') link.properties.dataNote = state.footnoteOrder.length
  return reference
}

const heading = (state: State, node: Heading, id: string | undefined, { words }: RenderContext): Element => {
  const permalink = { className: ['permalink'], href: `#${id}`, ariaLabel: words.linkToSection }
  return element(`h${node.depth}`, id === undefined ? {} : { id }, [
    ...state.all(node),
    ...(id === undefined ? [] : [element('a', permalink, [{ type: 'text', value: '#' }])]),
  ])
}

const component = (state: State, node: ComponentNode, context: RenderContext): ElementContent[] => {
  const definition = components.get(node.name ?? '')
  if (definition === undefined) return []
  return definition.toHast(
    {
      attributes: soundAttributes(node, definition),
      children: state.all(node),
      words: () => phrasingText(node),
      flow: node.type === 'mdxJsxFlowElement',
    },
    context,
  )
}

/**
 * How mdast becomes hast where it is not as mdast-util-to-hast has it. Each handler is safe by itself: what the checker
 * would have refused comes out as words, or not at all.
 */
export const hastHandlers = (context: RenderContext, ids: ReadonlyMap<Heading, OutlineEntry>): Handlers => {
  let tables = 0
  const ofComponent = (state: State, node: ComponentNode) => component(state, node, context)
  return {
    heading: (state, node: Heading) => heading(state, node, ids.get(node)?.id, context),
    link: (state, node: Link) => linkToHast(node, state.all(node), context.link),
    linkReference: (state, node: LinkReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase())
      return definition === undefined
        ? state.all(node)
        : linkToHast(definition, state.all(node), context.link)
    },
    image: (_, { url, alt }: Image): ElementContent =>
      (isPictureFile(url) === undefined && pictureElement(url, alt ?? '', context)) || {
        type: 'text',
        value: alt ?? '',
      },
    footnoteReference: (state, node: FootnoteReference) =>
      state.footnoteById.has(node.identifier.toUpperCase()) ? footnoteReference(state, node) : [],
    listItem: (state, node: ListItem, parent) => task(state, node, parent, context),
    code: (state, node: Code) => {
      const pre = defaultHandlers.code(state, node)
      pre.properties.tabIndex = 0
      return pre
    },
    table: (state, node: Table) => table(state, node, context.words.table(++tables)),
    mdxJsxFlowElement: ofComponent,
    mdxJsxTextElement: ofComponent,
    html: () => [],
    imageReference: () => [],
  }
}
