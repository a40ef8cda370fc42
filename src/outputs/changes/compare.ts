import type { Archive } from '../../domain/archive.ts'
import { kinds, publicationFile } from '../../domain/kinds.ts'
import { compareRecommendations } from './recommendations.ts'
import type { ChangedPage, Changes } from './report.ts'
import { type PageNode, shownOn } from './shown-on.ts'
import { differences, pairsOf, type State } from './state.ts'
import { namesIn, type NamesOf, wordingOf } from './wording.ts'

const nodesOf = (archive: Archive): PageNode[] => [
  ...archive.articles,
  ...archive.events,
  ...archive.people,
  ...archive.organisations,
  ...archive.topics,
  ...archive.terms,
  ...archive.pages,
]

const pageOf = (node: PageNode): ChangedPage => ({
  address: node.url,
  kind: node.kind,
  title: 'name' in node ? node.name : node.title,
})

/** What readers see of a front matter: nothing of people who were withdrawn. */
const shownData = (node: PageNode): object =>
  node.kind === 'brief'
    ? { ...node.data, points: node.points.map(({ data }) => data) }
    : node.kind === 'event'
      ? {
          ...node.data,
          speakers: node.data.speakers.filter(({ person: id }) =>
            node.speakers.some(({ person }) => person.id === id),
          ),
        }
      : node.data

const wordingOfPage = (node: PageNode, { bodyOf }: State, nameOf: NamesOf): Map<string, string> => {
  const wording = wordingOf(kinds[node.kind].schema, shownData(node), nameOf)
  return kinds[node.kind].ending === '.mdx' ? wording.set('text', bodyOf(node.file)) : wording
}

/** A brief's recommendations have an account of their own; its page shows them all the same. */
const recommendationsDiffer = (then: PageNode, now: PageNode): boolean =>
  then.kind === 'brief' &&
  now.kind === 'brief' &&
  JSON.stringify(then.data.recommendations) !== JSON.stringify(now.data.recommendations)

const languageOf = (archive: Archive, node: PageNode): string =>
  'language' in node ? node.language : archive.publication.language

const comparePages = (then: State, now: State): Changes['pages'] => {
  const { redirects, urls, withdrawn } = now.archive
  const leadingTo = Map.groupBy(redirects.keys(), (from) => redirects.get(from))
  const { paired, gone } = pairsOf(
    nodesOf(then.archive),
    nodesOf(now.archive),
    ({ url }) => leadingTo.get(url) ?? [],
  )
  const nameOf = namesIn(now.archive, then.archive)
  const noticed = new Set(withdrawn.map(({ kind, id }) => urls[kind](id)))
  return {
    new: paired.flatMap(({ node, before }) => (before === undefined ? [pageOf(node)] : [])),
    changed: paired.flatMap(({ node, before }) => {
      if (before === undefined || before.digest === node.digest) return []
      const language = languageOf(now.archive, node)
      const parts = differences(
        wordingOfPage(before, then, nameOf),
        wordingOfPage(node, now, nameOf),
        language,
      )
      return parts.length === 0 && !recommendationsDiffer(before, node)
        ? []
        : [{ ...pageOf(node), parts, shownOn: shownOn(node).map(pageOf) }]
    }),
    moved: paired.flatMap(({ node, before }) =>
      before === undefined || before.url === node.url ? [] : [{ ...pageOf(node), from: before.url }],
    ),
    withdrawn: gone.filter(({ url }) => noticed.has(url)).map(pageOf),
    gone: gone
      .filter(({ url }) => !noticed.has(url))
      .map((node) => ({ ...pageOf(node), shownOn: shownOn(node).map(pageOf) })),
  }
}

const waitingIn = (then: Archive, now: Archive): Changes['waiting'] => {
  const old = new Map([...then.articles, ...then.events].map((node) => [node.url, node]))
  return [...now.articles, ...now.events].flatMap((node) => {
    const state = node.visibility
    if (state === 'published' || state === 'withdrawn' || old.get(node.url)?.digest === node.digest) return []
    const { published } = { published: undefined, ...node.data }
    return [{ ...pageOf(node), state, ...(published !== undefined && { published }) }]
  })
}

/** What readers would see changed between two states of the content, both judged at the same moment. */
export const compareStates = (then: State, now: State): Changes => {
  const ofPublication = ({ archive }: State) =>
    wordingOf(publicationFile.schema, archive.publication, (_, id) => id)
  return {
    everywhere: differences(ofPublication(then), ofPublication(now), now.archive.publication.language),
    pages: comparePages(then, now),
    recommendations: compareRecommendations(then, now),
    waiting: waitingIn(then.preview, now.preview),
  }
}
