/** Letters that keyboards and fonts mix up, as Urdu writes them. */
const urdu: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ۀ: 'ہ',
  ھ: 'ہ',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ـ: '',
}
const variants = new RegExp(`[${Object.keys(urdu).join('')}]`, 'g')

/** Text with one letter for each of Urdu’s, whatever keyboard wrote it; everything else stays as it is. */
export const urduLetters = (text: string): string =>
  text.replace(variants, (letter) => urdu[letter] ?? letter)

/** A word as it is compared: small letters, no accents, no vowel signs, no apostrophes, Urdu’s own letters. */
export const folded = (text: string): string =>
  urduLetters(
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}’'ʻʼ`]/gu, '')
      .toLowerCase(),
  )

/** One word of a text: as it is compared, and where it stands. */
export interface Token {
  word: string
  start: number
  end: number
}

/** The words of a text, in order; a hyphen parts words. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}’']+/gu)].flatMap(({ 0: raw, index }) => {
    const word = folded(raw)
    return word === '' ? [] : [{ word, start: index, end: index + raw.length }]
  })
