import { sentencesIn } from '../domain/sentences.ts'

/** Text as it is compared: compatibility forms folded, lower case, no marks that fonts and encodings add. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .toLowerCase()

/** The words of a text, folded: runs of letters and digits. Combining marks belong to their letter. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

export const countWords = (text: string): number => wordsOf(text).length

/** A text's words as one string: two texts are the same text if these are equal. */
export const key = (text: string): string => wordsOf(text).join(' ')

const pairs = (words: readonly string[]): string[] =>
  words.length < 2 ? [...words] : words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)

/** How much of the shorter text the longer one has, 0 to 1, by pairs of neighbouring words. */
export const overlap = (a: string, b: string): number => {
  const [shorter, longer] = [pairs(wordsOf(a)), pairs(wordsOf(b))].sort((x, y) => x.length - y.length)
  if (shorter === undefined || longer === undefined || shorter.length === 0) return 0
  const has = new Set(longer)
  return shorter.filter((pair) => has.has(pair)).length / shorter.length
}

/** The sentences of a text, trimmed. */
export const sentencesOf = (text: string): string[] =>
  sentencesIn(text)
    .map((sentence) => sentence.text.trim())
    .filter((sentence) => sentence !== '')

/** Whether the text ends as a sentence does, in English or Urdu. */
export const endsSentence = (text: string): boolean => /[.!?…۔؟:;][\s"'”’»)\]*¹²³⁰⁴-⁹]*$/u.test(text.trim())

const capitalised = /^[\p{Lu}\p{N}]/u
/** Words that stay small in a title. */
const small = new Set(
  'a an and as at but by for from if in into nor of off on onto or over per so the to up via vs with without yet after amid between beyond under within than its is'.split(
    ' ',
  ),
)

/** Whether a line is written as a title is: its words begin with capitals, but for small ones. */
export const isTitleCase = (line: string): boolean => {
  const words = (line.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? []).filter(
    (word) => !small.has(word.toLowerCase()),
  )
  if (words.length === 0) return false
  return words.filter((word) => capitalised.test(word)).length / words.length >= 0.8
}

/** Whether a line of words is all in capitals. A script without capitals has none. */
export const isCapitals = (line: string): boolean =>
  /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line.replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/g, ''))

/** The share of letters in Arabic script, 0 to 1. */
export const arabicShare = (text: string): number => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 0 : (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) / letters
}

/** Eastern digits as Western ones. */
export const westernDigits = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
