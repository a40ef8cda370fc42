import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import { recommendation as recommendationSchema } from '../../domain/schema/recommendation.ts'
import { parseInline } from '../../mdx/inline.ts'
import { phrasingText } from '../../mdx/phrasing-text.ts'
import type { Changes } from './report.ts'
import { differences, pairsOf, type State } from './state.ts'
import { namesIn, wordingOf } from './wording.ts'

const plain = (prose: string): string => phrasingText(parseInline(prose).tree)

const recommendationOf = ({ url, data }: Recommendation) => ({
  address: url,
  title: data.title ?? plain(data.text),
})

/** Recommendations that are new, reworded or gone, and the lines that were added to their logs. */
export const compareRecommendations = (then: State, now: State): Changes['recommendations'] => {
  const { urls } = now.archive
  const nameOf = namesIn(now.archive, then.archive)
  // An id of a recommendation stays; its brief's may have changed.
  const oldAddresses = ({ id, brief }: Recommendation) =>
    brief.data.redirectFrom.map((old) => urls.recommendation(old.split('/').at(-2) ?? '', id))
  const { paired, gone } = pairsOf(then.archive.recommendations, now.archive.recommendations, oldAddresses)
  return {
    new: paired.flatMap(({ node, before }) =>
      before === undefined ? [{ ...recommendationOf(node), text: plain(node.data.text) }] : [],
    ),
    changed: paired.flatMap(({ node, before }) => {
      if (before === undefined || before.brief.digest === node.brief.digest) return []
      const wording = ({ data }: Recommendation) => wordingOf(recommendationSchema, data, nameOf)
      const parts = differences(wording(before), wording(node), node.brief.language)
      const log = node.data.log.slice(before.data.log.length)
      if (parts.length === 0 && log.length === 0) return []
      return [
        {
          ...recommendationOf(node),
          parts,
          log: log.map(({ date, status, note, evidence }) => ({
            date,
            status,
            ...(note !== undefined && { note: plain(note) }),
            ...(evidence !== undefined && { evidence }),
          })),
        },
      ]
    }),
    gone: gone.map(recommendationOf),
  }
}
