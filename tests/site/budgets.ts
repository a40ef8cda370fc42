/** What a page may weigh and ask for. Bytes as sent: HTML with gzip at 9, fonts as they are. See docs/weight.md. */
export interface Budget {
  /** HTML with the CSS in it. */
  html: number
  /** All that the page asks for, but for the entry's own pictures. */
  total: number
  requests: number
}

const latin: Budget = { html: 13_800, total: 50_000, requests: 6 }
/** Nastaliq is drawn with more than a thousand forms of letters. */
const urdu: Budget = { ...latin, total: 220_000, requests: 7 }
/** The pages that search and filter also have a script of their own; the index comes with the first search. */
const scripted: Budget = { ...latin, requests: 7 }
const scriptedPages = ['search/', 'recommendations/']

/** @param language of the page, BCP 47 */
export const budgetOf = (path: string, language: string): Budget =>
  language.startsWith('ur') ? urdu : scriptedPages.includes(path) ? scripted : latin
