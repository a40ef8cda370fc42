import type { Archive } from '../../domain/archive.ts'
import { statuses, type Status } from '../../domain/schema/recommendation.ts'
import { inlineText } from '../../mdx/inline.ts'

/**
 * The whole ledger in one compact file, for filtering in the browser: names stand once, and rows point at them by their
 * place in the lists.
 */
export interface Ledger {
  /** `[id, name]` */
  addressees: [string, string][]
  /** `[id, title]` */
  topics: [string, string][]
  statuses: readonly Status[]
  /** `[id, title, published]` */
  briefs: [string, string, string][]
  rows: LedgerRow[]
}

/** `[id, words, brief, status, addressees, topics]`; `words` is the title, or the beginning of the text. */
export type LedgerRow = [string, string, number, number, number[], number[]]

const beginning = (text: string): string =>
  text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(' ', 88))} …`

/** The ledger of an archive, in the archive's order. */
export const ledgerOf = ({ recommendations, briefs, organisations, topics }: Archive): Ledger => {
  const addressed = organisations.filter((organisation) => organisation.addressed.length > 0)
  const subjects = topics.filter((topic) => topic.recommendations.length > 0)
  const reporting = briefs.filter((brief) => brief.recommendations.length > 0)
  const placeIn = <T>(list: readonly T[]) => {
    const places = new Map(list.map((item, place) => [item, place]))
    return (item: T): number => places.get(item) ?? -1
  }
  const [addressee, topic, brief] = [placeIn(addressed), placeIn(subjects), placeIn(reporting)]
  return {
    addressees: addressed.map(({ id, name }) => [id, name]),
    topics: subjects.map(({ id, title }) => [id, title]),
    statuses,
    briefs: reporting.map(({ id, title, published }) => [id, title, published]),
    rows: recommendations.map((recommendation) => [
      recommendation.id,
      recommendation.data.title ?? beginning(inlineText(recommendation.data.text)),
      brief(recommendation.brief),
      statuses.indexOf(recommendation.status),
      recommendation.addressees.map(({ organisation }) => addressee(organisation)),
      recommendation.topics.map(topic),
    ]),
  }
}
