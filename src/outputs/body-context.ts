import type { Archive } from '../domain/archive.ts'
import { once } from '../domain/lazy.ts'
import type { Article } from '../domain/nodes/article.ts'
import type { Page } from '../domain/nodes/page.ts'
import type { Term } from '../domain/nodes/term.ts'
import type {
  Discussion,
  ExplainedTerms,
  Picture,
  Recommendation,
  RenderContext,
  Term as ShownTerm,
} from '../mdx/context.ts'
import { parseInline } from '../mdx/inline.ts'
import { wordsIn } from '../domain/words/words.ts'

type Address = (path: string) => string

const discussionOf = (entry: Article | Page, address: Address): Discussion => {
  if (entry.kind !== 'brief') return []
  const bySpeaker = Map.groupBy(entry.points, ({ speaker }) => speaker)
  return [...bySpeaker].map(([person, points]) => ({
    speaker: {
      ...person.nameIn(entry.language, person.nameWithHonorific),
      href: address(person.urlIn(entry.language)),
      role: points[0]?.appearance?.role ?? 'speaker',
    },
    points: points.map(({ id, number, data, recording }) => ({
      id,
      number,
      text: parseInline(data.text).tree,
      ...(data.at !== undefined && { at: data.at }),
      ...(recording !== undefined && { recordingHref: recording.href }),
    })),
  }))
}

const recommendationsOf = (entry: Article | Page, address: Address): readonly Recommendation[] =>
  entry.kind !== 'brief'
    ? []
    : entry.recommendations.map(({ id, number, data, url, addressees, status }) => ({
        id,
        number,
        ...(data.title !== undefined && { title: data.title }),
        text: parseInline(data.text).tree,
        href: address(url),
        addressees: addressees.map(({ organisation, basis }) => ({
          ...organisation.nameIn(entry.language),
          href: address(organisation.url),
          basis,
        })),
        status,
      }))

/** The terms of an archive as pages explain them. */
const explainedTerms = (archive: Archive, shown: (term: Term) => ShownTerm): ExplainedTerms => ({
  usesIn: (text) =>
    archive.glossary.usesIn(text).flatMap(({ term: id, name, index }) => {
      const term = archive.term(id)
      return term === undefined ? [] : [{ term: shown(term), name, index }]
    }),
  at: (href) => {
    const term = archive.termAt(href)
    return term && shown(term)
  },
})

/** How addresses come out: as a page of the site needs them, or whole, for what is read elsewhere (feeds, Markdown). */
export interface BodyOptions {
  absolute?: boolean
  /** The picture files beside the entry, by how the entry names them. */
  pictures?: ReadonlyMap<string, Picture>
  /** Whether terms are linked and expanded where they are first used. The glossary is in the publication’s language. */
  explains?: boolean
}

/** What a body's renderers need to know of the archive. */
export const bodyContext = (
  archive: Archive,
  entry: Article | Page,
  { absolute = false, pictures, explains = false }: BodyOptions = {},
): RenderContext => {
  const { urls } = archive
  const address = (path: string) => (absolute ? urls.absolute(path) : path)
  const language = entry.kind === 'page' ? archive.publication.language : entry.language
  const shown = ({ url, name, data: { expansion } }: Term) => ({
    href: address(url),
    name,
    ...(expansion !== undefined && { expansion }),
  })
  return {
    language,
    words: wordsIn(language).body,
    anchors: entry.data.anchors,
    link: (path) =>
      path.startsWith('#') ? (absolute ? urls.absolute(entry.url) + path : path) : address(urls.local(path)),
    picture: (src) => pictures?.get(src),
    term: (idOrWords) => {
      const term = archive.term(idOrWords) ?? archive.term(archive.glossary.termNamed(idOrWords) ?? '')
      return term && shown(term)
    },
    ...(explains && language === archive.publication.language && { terms: explainedTerms(archive, shown) }),
    discussion: once(() => discussionOf(entry, address)),
    recommendations: once(() => recommendationsOf(entry, address)),
  }
}
