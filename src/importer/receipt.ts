import { captureWords } from './vocabulary/captures.ts'
import type { Line } from './document.ts'
import type { Fate, Ledger, Settled } from './ledger.ts'
import { wordsOf } from './words.ts'

/** What became of every line of a document. */
export interface Receipt {
  /** The file that was imported. */
  source: string
  kind: 'commentary' | 'brief'
  entries: { path: string }[]
  lines: { line: number; page?: number; text: string; fates: Settled[] }[]
  questions: { field: string; question: string }[]
  totals: Record<Fate, number> & {
    lines: number
    /** Words by the first and by the second reading. */
    words: { lines: number; secondReading: number }
  }
  /** Words of the second reading that are in no line, in runs; and lines that no step settled. */
  unread: string[]
}

const hidden = '•••'

/** A line of participants’ names: only the words of the meeting software stay. */
export const masked = (text: string): string =>
  text.replaceAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu, (word) =>
    captureWords.has(word.toLowerCase().replaceAll(/[^a-z-]/g, '')) ? word : hidden,
  )

/** What the second reading has that no line has, in runs of neighbouring words. */
export const unreadWords = (lines: readonly Line[], secondReading: string): string[] => {
  const left = new Map<string, number>()
  for (const { text } of lines) for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1)
  const runs: string[][] = []
  let open = false
  for (const word of wordsOf(secondReading)) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      left.set(word, count - 1)
      open = false
    } else {
      if (open) runs.at(-1)?.push(word)
      else runs.push([word])
      open = true
    }
  }
  return runs.map((run) => run.join(' '))
}

/** @param names names that must not appear anywhere, beside those of concealed lines */
export const receiptOf = (
  ledger: Ledger,
  about: Pick<Receipt, 'source' | 'kind' | 'entries' | 'questions'>,
  secondReading: string,
): Receipt => {
  const lines = ledger.lines.map((line) => ({
    line: line.number,
    ...(line.page !== undefined && { page: line.page }),
    text: ledger.isConcealed(line.number) ? masked(line.text) : line.text,
    fates: [...ledger.fatesOf(line.number)],
  }))
  const totals = { kept: 0, field: 0, merged: 0, dropped: 0 }
  for (const { fates } of lines)
    for (const { fate } of new Map(fates.map((one) => [one.fate, one])).values()) totals[fate] += 1
  const unsettled = lines
    .filter(({ fates }) => fates.length === 0)
    .map(({ line }) => `line ${line}: no step has settled it`)
  const count = (text: string) => wordsOf(text).length
  return {
    ...about,
    lines,
    totals: {
      lines: lines.length,
      ...totals,
      words: {
        lines: ledger.lines.reduce((sum, { text }) => sum + count(text), 0),
        secondReading: count(secondReading),
      },
    },
    unread: [...unreadWords(ledger.lines, secondReading), ...unsettled],
  }
}
