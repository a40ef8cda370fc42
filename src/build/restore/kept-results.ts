import { handedDigest } from './observed.ts'
import type { ArchiveWatch } from './restored-output.ts'
import { readTraces, Traces } from './traces.ts'

/** Results that are computed only where what they asked has another answer than in the last build. */
export interface KeptResults<Result> {
  /**
   * @param name tells it from the others
   * @param handed what it is computed from, and whatever that is asked
   */
  result: (name: string, handed: unknown, compute: () => Result) => Result
  /** Keeps what a later build needs. */
  keep: () => void
}

/**
 * Opens the results that an earlier build kept.
 * @param file where they are
 * @param base a digest of everything that they are made from without asking
 */
export const openKeptResults = <Result>(
  file: string,
  base: string,
  { beginAsking, endAsking, isTrue }: ArchiveWatch,
): KeptResults<Result> => {
  const past = readTraces<Result>(file, base)
  const right = past.questions.map(isTrue)
  const traces = new Traces<Result>(base)
  let computed = 0
  return {
    result: (name, handed, compute) => {
      const key = handedDigest(handed)
      const trace = past.made.get(name)
      if (trace?.key === key && trace.asked.every((number) => right[number])) {
        traces.restored(name, past)
        return trace.result
      }
      beginAsking()
      const result = compute()
      traces.made(name, key, endAsking(), result)
      computed += 1
      return result
    },
    keep: () => {
      if (computed > 0 || traces.size < past.made.size) traces.keep(file)
    },
  }
}
