import type { PhrasingContent } from 'mdast'
import type { Position } from '../domain/diagnostic.ts'
import { parseInline } from '../mdx/inline.ts'
import type { SourceEntry } from '../source/source-entry.ts'
import type { EntryText } from './texts.ts'

/** A link of an entry, in its body or in a field with inline Markdown. */
export interface EntryLink {
  entry: SourceEntry
  /** As the author wrote it. */
  address: string
  /** Where it stands. */
  place: () => Position | undefined
}

const addressesIn = (nodes: readonly PhrasingContent[]): string[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? addressesIn(node.children) : []),
  ])

/** Where each address stands in a field: the parser of fields keeps no positions, so they are looked for in turn. */
const linksInField = ({ entry, written, placeOf }: EntryText): EntryLink[] => {
  let from = 0
  return addressesIn(parseInline(written).tree.children).map((address) => {
    const found = written.indexOf(address, from)
    if (found !== -1) from = found + address.length
    return { entry, address, place: () => placeOf(Math.max(found, 0)) }
  })
}

/** Every link of the content, in entries with errors too. */
export const linksOf = (entries: readonly SourceEntry[], texts: readonly EntryText[]): EntryLink[] => [
  ...entries.flatMap((entry) =>
    (entry.body?.links ?? []).map(({ name, position }) => ({ entry, address: name, place: () => position })),
  ),
  ...texts
    .filter((text) => text.kind === 'inline-markdown' && /\]\(|<https?:|\]\[/.test(text.written))
    .flatMap(linksInField),
]
