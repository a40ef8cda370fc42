import { folded, tokensOf } from '../../outputs/search/fold.ts'

/** Words that ask and join, and say nothing of what is sought. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a about all also am an and any are as at be been but by can could did do does for from give had has have he her him his how ' +
    'i if in into is it its me more my not of on or our she should show so some tell than that the their them then there these they ' +
    'this those to us was we were what when where which who whom whose why will with would you your'
  ).split(' '),
)

export const isStopWord = (word: string): boolean => stopWords.has(folded(word))

/** What a reader typed, as it is looked for. */
export interface Asked {
  /** Words that may stand anywhere. */
  words: readonly string[]
  /** What stood in double quotes: words that stand together. */
  phrases: readonly string[]
}

/** Reads what a reader typed: quoted phrases, and the words that say something. */
export const understand = (typed: string): Asked => {
  const quotes = typed.replace(/[“”„«»]/gu, '"')
  const phrases = [...quotes.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase.trim()).filter(Boolean)
  const all = tokensOf(quotes.replace(/"[^"]+"/g, ' ')).map(({ word }) => word)
  const said = all.filter((word) => word.length > 1 || /\p{N}/u.test(word))
  const telling = said.filter((word) => !stopWords.has(word))
  const words = telling.length > 0 ? telling : phrases.length > 0 ? [] : said.length > 0 ? said : all
  return { words: [...new Set(words)], phrases }
}
