import type { Element, ElementContent, Root, RootContent } from 'hast'
import { isAcronym } from '../domain/glossary.ts'
import type { ExplainedTerms, RenderContext, Term } from './context.ts'
import { element } from './element.ts'

/** Elements whose words are no running text: links say where they lead; headings, pictures and pull quotes stand alone. */
const apart: ReadonlySet<string> = new Set(
  'a abbr cite code figure h1 h2 h3 h4 h5 h6 kbd pre samp sup'.split(' '),
)
/** The same by what our own renderers call them: titles of boxes, and facts in words. */
const apartClasses: ReadonlySet<unknown> = new Set(['title', 'recording', 'addressees', 'status'])

const isApart = ({ tagName, properties }: Element, language: string): boolean =>
  apart.has(tagName) ||
  (Array.isArray(properties['className']) &&
    properties['className'].some((name) => apartClasses.has(name))) ||
  (properties['lang'] !== undefined && properties['lang'] !== language)

const textIn = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textIn(node.children) : ''))
    .join('')

/** What a name is short for, unless it says so itself. */
const expansionOf = ({ expansion }: Term, name: string): string | undefined =>
  expansion !== undefined && !name.toLowerCase().includes(expansion.toLowerCase()) ? expansion : undefined

/** A link to a term around words that name it. An acronym is an abbreviation of what the term's expansion says. */
const explained = (term: Term, words: ElementContent[], properties: Element['properties']): Element => {
  const name = textIn(words)
  const title = expansionOf(term, name)
  const children = title !== undefined && isAcronym(name) ? [element('abbr', { title }, words)] : words
  return element(
    'a',
    {
      ...properties,
      className: ['term'],
      href: term.href,
      // The title of the link is its description for assistive technology; that of `abbr` is read by few.
      title,
    },
    children,
  )
}

/**
 * Links the first use of each term in the running text to the term, with its expansion. A link of the author's to the
 * term counts as a use. Headings, code, credits and words in another language are left alone.
 * @param terms finds names and terms; without it nothing is explained
 */
export const explainFirstUses = (
  tree: Root,
  { language, terms }: Pick<RenderContext, 'language' | 'terms'>,
): Root => {
  if (terms === undefined) return tree
  const done = new Set<string>()
  return { ...tree, children: within<RootContent>(tree.children, { language, terms, done }) }
}

interface Reading {
  language: string
  terms: ExplainedTerms
  /** Addresses of the terms that were explained. */
  done: Set<string>
}

function within<Child extends RootContent>(
  nodes: readonly Child[],
  reading: Reading,
): (Child | ElementContent)[] {
  const { language, terms, done } = reading
  return nodes.flatMap((node): (Child | ElementContent)[] => {
    if (node.type === 'text') return inText(node.value, reading)
    if (node.type !== 'element') return [node]
    if (node.tagName === 'a') {
      const term = terms.at(String(node.properties['href']))
      if (term === undefined || done.has(term.href)) return [node]
      done.add(term.href)
      return [explained(term, node.children, node.properties)]
    }
    return [isApart(node, language) ? node : { ...node, children: within(node.children, reading) }]
  })
}

function inText(text: string, { terms, done }: Reading): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  const addText = (value: string) => value !== '' && parts.push({ type: 'text', value })
  for (const { name, index, term } of terms.usesIn(text.replace(/\s/g, ' '))) {
    if (done.has(term.href)) continue
    done.add(term.href)
    addText(text.slice(end, index))
    end = index + name.length
    parts.push(explained(term, [{ type: 'text', value: text.slice(index, end) }], {}))
  }
  addText(text.slice(end))
  return parts
}
