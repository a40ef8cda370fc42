import GithubSlugger, { slug } from 'github-slugger'
import type { Heading, Root } from 'mdast'
import type { Position } from '../domain/diagnostic.ts'
import type { RenderContext } from './context.ts'
import { phrasingText } from './phrasing-text.ts'
import { placed } from './placed.ts'

/** A heading of the page. */
export interface OutlineEntry {
  /** 2 to 6. */
  depth: number
  id: string
  text: string
  /** Where it stands in the file; missing for one that no author wrote. */
  position?: Position
}

type OutlineContext = Pick<RenderContext, 'anchors' | 'discussion' | 'recommendations' | 'words'>

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Ids of a page that no heading may take: those of fixed anchors, points, recommendations and footnotes. */
const reserve = (slugger: GithubSlugger, { anchors, discussion, recommendations }: OutlineContext): void => {
  const taken = [
    ...Object.keys(anchors),
    ...discussion().flatMap(({ points }) => points.map(({ id }) => `point-${id}`)),
    ...recommendations().map(({ id }) => `recommendation-${id}`),
    'footnote-label',
  ]
  for (const id of taken) slugger.slug(id)
}

/**
 * The headings of a body and their ids, in order: the id that `anchors` fixes for its words, else a slug of them as
 * GitHub makes it.
 * @param tree as `placed` leaves it
 */
export const headingIds = (tree: Root, context: OutlineContext): Map<Heading, OutlineEntry> => {
  const slugger = new GithubSlugger()
  reserve(slugger, context)
  const fixed = new Map(Object.entries(context.anchors).map(([id, words]) => [collapsed(words), id]))
  const entries = new Map<Heading, OutlineEntry>()
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    const text = collapsed(phrasingText(node))
    const anchor = fixed.get(text)
    fixed.delete(text)
    const { start } = node.position ?? {}
    entries.set(node, {
      depth: node.depth,
      id: anchor ?? slugger.slug(slug(text) === '' ? 'section' : text),
      text,
      ...(start && { position: { line: start.line, column: start.column } }),
    })
  }
  return entries
}

/** The headings of the page, for its table of contents and for whoever links to a part of it. */
export const outline = (tree: Root, context: OutlineContext): OutlineEntry[] => [
  ...headingIds(placed(tree, context), context).values(),
]
