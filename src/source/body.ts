import type { Problem } from '../domain/diagnostic.ts'
import type { AnyEntry, BodyFacts } from '../domain/entry.ts'
import type { Glossary } from '../domain/glossary.ts'
import type { Kind } from '../domain/kinds.ts'
import { once } from '../domain/lazy.ts'
import { checkTree } from '../mdx/allow-list.ts'
import { parseInline } from '../mdx/inline.ts'
import type { RenderContext } from '../mdx/context.ts'
import { namedIn, type NamedInBody } from '../mdx/named.ts'
import { outline, type OutlineEntry } from '../mdx/outline.ts'
import { parseBody } from '../mdx/parse.ts'
import { toText } from '../mdx/to-text.ts'
import { english } from '../domain/words/english.ts'
import { mentionsOf, ownParts } from './mentions.ts'

/** A body as it was read: what is kept of it, and what the checks ask about it, with places in the file. */
export interface SourceBody extends NamedInBody {
  facts: BodyFacts
  headings: readonly OutlineEntry[]
  problems: readonly Problem[]
}

/** What renderers may know of an entry while it is read alone: its own front matter, and no other entry. */
const ownContext = (data: AnyEntry['data'] | undefined): RenderContext => {
  const { points, recommendations } = ownParts(data)
  const placed = <T extends { id: string; text: string }>(items: readonly T[]) =>
    items.map(({ id, text }, index) => ({ id, number: index + 1, text: parseInline(text).tree, href: '' }))
  return {
    language: 'en',
    words: english.body,
    anchors: data !== undefined && 'anchors' in data ? data.anchors : {},
    link: (address) => address,
    picture: () => undefined,
    term: () => undefined,
    discussion: once(() =>
      points.length === 0
        ? []
        : [{ speaker: { name: '', role: 'speaker' as const }, points: placed(points) }],
    ),
    recommendations: once(() =>
      placed(recommendations).map((item) => ({ ...item, addressees: [], status: 'not-tracked' as const })),
    ),
  }
}

const words = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/**
 * Reads a body: what it links to, shows and names, and whether it keeps to the allow-list.
 * @param firstLine the line of the file on which the body begins, from 1
 */
export const readBody = (
  text: string,
  firstLine: number,
  { kind, data, glossary }: { kind: Kind; data: AnyEntry['data'] | undefined; glossary: Glossary },
): SourceBody => {
  const { tree, problems } = parseBody(text, { firstLine })
  const named = namedIn(tree)
  const context = ownContext(data)
  const said = toText(tree, context)
  const links = named.links.flatMap(({ name }) => (name.startsWith('/') ? [name.replace(/#.*$/, '')] : []))
  const body: SourceBody = {
    ...named,
    facts: {
      words: said.match(words)?.length ?? 0,
      mentions: mentionsOf(kind === 'brief' ? toText(tree) : said, named.terms, data, glossary),
      links: [...new Set(links)],
      pictures: [...new Set(named.pictures.map(({ name }) => name))],
    },
    headings: outline(tree, context),
    problems: [...problems, ...checkTree(tree, { brief: kind === 'brief' })],
  }
  // V8 keeps a word as a place in its text, so that each would hold on to the whole of it. A copy stands for itself.
  return structuredClone(body)
}
