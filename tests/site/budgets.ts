/** What a page may weigh and ask for. Bytes as sent: HTML with gzip at 9, fonts as they are. See docs/weight.md. */
export interface Budget {
  /** HTML with the CSS in it. */
  html: number
  /** All that the page asks for, but for the entry's own pictures. */
  total: number
  requests: number
}

const latin: Budget = { html: 14_000, total: 50_000, requests: 6 }
/** Nastaliq is drawn with more than a thousand forms of letters. */
const urdu: Budget = { ...latin, total: 220_000, requests: 7 }
/** The page that searches also has a script of its own; the index comes with the first search. */
const search: Budget = { ...latin, requests: 7 }

/** @param language of the page, BCP 47 */
export const budgetOf = (path: string, language: string): Budget =>
  language.startsWith('ur') ? urdu : path === 'search/' ? search : latin
