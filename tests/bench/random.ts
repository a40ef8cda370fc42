/** A source of chance that gives the same for the same seed (mulberry32). */
export const randomFrom = (seed: number) => {
  let state = seed
  /** A number from 0 up to, but not including, 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from `from` to `to`, both included. */
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    const item = list[between(0, list.length - 1)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }
  /** So many different items of a list, or all of them. */
  const some = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set<T>()
    while (chosen.size < Math.min(count, list.length)) chosen.add(pick(list))
    return [...chosen]
  }
  return { next, between, pick, some, happens: (chance: number): boolean => next() < chance }
}

export type Random = ReturnType<typeof randomFrom>
