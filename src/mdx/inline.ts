import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { markdownToMdast } from 'satteri'
import type { Problem } from '../domain/diagnostic.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { addressProblem, hrefOf, linkToHast } from './link.ts'
import { markdownStyle } from './markdown-style.ts'
import { listOf, maybeStringOf, nativeOf, stringOf, type Native } from './native/fields.ts'
import { phrasingText } from './phrasing-text.ts'
import { error, quoted } from './problem.ts'
import type { Inline } from './tree.ts'

/** Adds the site’s base path to an address of this site, or makes it absolute. */
type Link = RenderContext['link']

/** Set before the text, so that a year with a full stop, a hyphen or a `#` at its beginning starts no list or heading. */
const guard = '. '
const maximumDepth = 20

/**
 * Reads inline Markdown of the front matter (`summary`, `text`, `note`, `bio`): emphasis, strong, links. Line breaks
 * count as spaces; `<`, `{` and HTML are ordinary characters.
 * @returns the words, and what is wrong with them: without a position, which only the reader of the YAML knows
 */
export const parseInline = (source: string): { tree: Inline; problems: Problem[] } => {
  const problems: Problem[] = []
  const refuse = (message: string, fix: string) =>
    problems.push(error('text-is-inline', undefined, message, fix))

  const adopt = (item: unknown, depth: number): PhrasingContent[] => {
    const node = nativeOf(item)
    const type = stringOf(node, 'type')
    switch (type) {
      case 'text':
      case 'html':
        return [{ type: 'text', value: stringOf(node, 'value') }]
      case 'emphasis':
      case 'strong':
        return [{ type, children: adoptAll(node, depth) }]
      case 'link': {
        const url = stringOf(node, 'url')
        const problem = addressProblem(url)
        if (problem !== undefined) problems.push(problem)
        return [{ type, url, children: adoptAll(node, depth) }]
      }
      case 'inlineCode':
        refuse(
          `Code (${quoted(stringOf(node, 'value'))}) cannot stand in this field.`,
          'Take the backticks away.',
        )
        return [{ type: 'text', value: stringOf(node, 'value') }]
      case 'image':
        refuse('A picture cannot stand in this field.', 'Put it into the body.')
        return [{ type: 'text', value: maybeStringOf(node, 'alt') ?? '' }]
      default:
        refuse(`A ${type} cannot stand in this field.`, 'Use emphasis and links only.')
        return []
    }
  }
  const adoptAll = (node: Native, depth: number): PhrasingContent[] => {
    if (depth < maximumDepth) return listOf(node, 'children').flatMap((child) => adopt(child, depth + 1))
    refuse('Too much emphasis stands in emphasis here.', 'Take some away.')
    return []
  }

  const words = source.trim().replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ')
  // Most fields hold none of the signs that could mean something, and a build reads some of them many times.
  if (!/[*_[\]`<&\\]/.test(words)) {
    return {
      tree: { type: 'paragraph', children: words === '' ? [] : [{ type: 'text', value: words }] },
      problems,
    }
  }
  const text = guard + words
  const root = markdownToMdast(text, { features: { frontmatter: false, gfm: false }, position: false })
  const children = listOf(nativeOf(root), 'children').flatMap((paragraph) => adoptAll(nativeOf(paragraph), 0))
  const [first] = children
  if (first?.type === 'text') first.value = first.value.slice(guard.length)
  return {
    tree: {
      type: 'paragraph',
      children: children.filter((node) => node.type !== 'text' || node.value !== ''),
    },
    problems,
  }
}

export const inlineToHast = (tree: Inline, link: Link): ElementContent[] => {
  const toHast = (node: PhrasingContent): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value }]
      case 'emphasis':
        return [element('em', {}, node.children.flatMap(toHast))]
      case 'strong':
        return [
          { type: 'element', tagName: 'strong', properties: {}, children: node.children.flatMap(toHast) },
        ]
      case 'link':
        return linkToHast(node, node.children.flatMap(toHast), link)
      default:
        return []
    }
  }
  return tree.children.flatMap(toHast)
}

/** With the addresses of links as readers need them; a link that may lead nowhere becomes its words. */
export const inlineToMdast = (tree: Inline, link: Link): PhrasingContent[] => {
  const toMdast = (node: PhrasingContent): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return [node]
      case 'emphasis':
      case 'strong':
        return [{ ...node, children: node.children.flatMap(toMdast) }]
      case 'link': {
        const url = hrefOf(node.url, link)
        const children = node.children.flatMap(toMdast)
        return url === undefined ? children : [{ ...node, url, children }]
      }
      default:
        return []
    }
  }
  return tree.children.flatMap(toMdast)
}

export const inlineToHtml = (tree: Inline, link: Link): string => {
  const [only, ...others] = tree.children
  // Most fields are words and nothing else.
  if (only?.type === 'text' && others.length === 0 && !/[<&]/.test(only.value)) return only.value
  return toHtml({ type: 'root', children: inlineToHast(tree, link) })
}

export const inlineToText = (tree: Inline): string => phrasingText(tree)

export const inlineToMarkdown = (tree: Inline, link: Link): string =>
  toMarkdown({ type: 'paragraph', children: inlineToMdast(tree, link) }, markdownStyle).trimEnd()

/** A field as plain text, straight from its source. */
export const inlineText = (source: string): string => inlineToText(parseInline(source).tree)
