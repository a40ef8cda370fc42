import type { Archive } from '../../domain/archive.ts'

/** The `@id`s of things: an entry's address with a fragment, so that a thing and the page about it are two. */
export const identifiers = ({ urls }: Archive) => {
  const of = (fragment: string) => (address: string) => `${urls.absolute(address)}#${fragment}`
  return {
    publication: of('publication')(urls.home),
    website: of('website')(urls.home),
    article: of('article'),
    event: of('event'),
    series: (id: string) => of('series')(urls.series(id)),
    person: of('person'),
    organisation: of('organisation'),
    topic: of('topic'),
    term: of('term'),
    recommendation: of('recommendation'),
    glossary: of('glossary')(urls.terms()),
    topics: of('topics')(urls.topics()),
  }
}
