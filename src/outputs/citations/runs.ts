/** A piece of a citation: plain text, or text in italics. */
export type Run = string | { readonly italic: string }

/** A citation in the words and the order of a style. Pages set its runs; `runsToText` drops the italics. */
export type Runs = readonly Run[]

export const runsToText = (runs: Runs): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('')

/** The full stop that a sentence still needs: none where it has ended with a mark of its own. */
export const sentenceEnd = (text: string): '' | '.' => (/[.?!…۔؟]["”’]?$/u.test(text) ? '' : '.')

export const sentence = (text: string): string => `${text}${sentenceEnd(text)}`
