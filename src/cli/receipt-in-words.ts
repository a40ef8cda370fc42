import type { Receipt } from '../importer/receipt.ts'

const indent = (text: string): string => `    ${text}`

/** What was dropped, by its reason: the number of lines, and the first of them. */
const dropped = ({ lines }: Receipt): string[] => {
  const byReason = Map.groupBy(
    lines.flatMap((line) =>
      line.fates.filter(({ fate }) => fate === 'dropped').map(({ reason }) => ({ reason, line })),
    ),
    ({ reason }) => reason,
  )
  return [...byReason].map(([reason, found]) => {
    const [first] = found
    return `${found.length} × ${reason}: line ${first?.line.line ?? ''} “${(first?.line.text ?? '').slice(0, 60)}”`
  })
}

/** A receipt for the terminal: counts, what was dropped and why, what is left to settle. */
export const receiptInWords = (receipt: Receipt, out: string): string => {
  const { totals, unread, questions } = receipt
  const parts = [
    `${receipt.source}: a ${receipt.kind} of ${totals.lines} lines`,
    indent(
      `${totals.kept} in the body, ${totals.field} in fields, ${totals.merged} merged with a line that says the same, ${totals.dropped} dropped`,
    ),
    indent(`${totals.words.lines} words; a second reading counted ${totals.words.secondReading}`),
    ...receipt.entries.map(({ path }) => indent(`wrote ${out === '' ? '' : `${out}/`}${path}`)),
    ...(unread.length === 0 ? [] : ['  Not accounted for:', ...unread.slice(0, 20).map(indent)]),
    ...(totals.dropped === 0 ? [] : ['  Dropped:', ...dropped(receipt).map(indent)]),
    ...(questions.length === 0
      ? []
      : ['  To settle:', ...questions.map(({ field, question }) => indent(`${field}: ${question}`))]),
  ]
  return `${parts.join('\n')}\n`
}
