import type { Recommendation } from './nodes/recommendation.ts'

/** All that repeat one, or that it repeats, by way of any of them, itself among them. */
const reachedFrom = (first: Recommendation): Recommendation[] => {
  const found = new Set([first])
  for (const one of found)
    for (const { recommendation, relation } of [...one.relatedTo, ...one.relatedFrom])
      if (relation === 'repeats') found.add(recommendation)
  return [...found]
}

const oldestFirst = (a: Recommendation, b: Recommendation): number =>
  a.brief.published === b.brief.published
    ? a.key < b.key
      ? -1
      : 1
    : a.brief.published < b.brief.published
      ? -1
      : 1

/**
 * Which recommendations say the same as which. Each chain is followed once, not once for each of its links.
 * @returns a function from a recommendation to all of its chain, itself among them, oldest brief first
 */
export const chainsOf = (
  recommendations: readonly Recommendation[],
): ((recommendation: Recommendation) => readonly Recommendation[]) => {
  const chains = new Map<Recommendation, readonly Recommendation[]>()
  for (const recommendation of recommendations) {
    if (chains.has(recommendation)) continue
    const chain = reachedFrom(recommendation).sort(oldestFirst)
    for (const one of chain) chains.set(one, chain)
  }
  return (recommendation) => chains.get(recommendation) ?? [recommendation]
}
