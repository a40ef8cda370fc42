import type { Line } from './document.ts'

/**
 * What became of a line: in the body, in a field, one with a line that says the same, or left out.
 * @see design: the receipt
 */
export type Fate = 'kept' | 'field' | 'merged' | 'dropped'

export interface Settled {
  fate: Fate
  /** Where it went: `body`, a field (`points[2].text`), a file, a line. Nothing for a dropped line. */
  to: string
  reason: string
}

/** The one account of the raw lines. Steps settle lines; nothing else knows what became of them. */
export class Ledger {
  readonly lines: readonly Line[]
  readonly #fates = new Map<number, Settled[]>()
  readonly #private = new Set<number>()

  constructor(lines: readonly Line[]) {
    this.lines = lines
  }

  settle(lines: readonly number[], fate: Fate, to: string, reason: string): void {
    for (const line of lines) {
      const fates = this.#fates.get(line) ?? []
      if (!fates.some((other) => other.fate === fate && other.to === to)) fates.push({ fate, to, reason })
      this.#fates.set(line, fates)
    }
  }

  /** Marks lines whose names are nobody's business: they appear masked everywhere. */
  conceal(lines: readonly number[]): void {
    for (const line of lines) this.#private.add(line)
  }

  isConcealed(line: number): boolean {
    return this.#private.has(line)
  }

  fatesOf(line: number): readonly Settled[] {
    return this.#fates.get(line) ?? []
  }
}
