/** Small letters without accents and apostrophes. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’'ʻʼ`]/gu, '')
    .toLowerCase()

/** Spellings of one sound where Urdu, Pashto, Persian and Arabic names are written in Latin letters, in this order. */
const sounds: readonly [pattern: RegExp, sound: string][] = [
  [/ch/g, 'č'],
  [/sh/g, 'š'],
  [/ph/g, 'f'],
  [/[ck]h?|q/g, 'k'],
  [/([bdgjlt])h/g, '$1'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/zh/g, 'z'],
  [/ee|ie|iy|y(?![aeiou])/g, 'i'],
  [/[ae][iy]/g, 'ai'],
  [/oo|ou|ow/g, 'u'],
  [/e/g, 'i'],
  [/o/g, 'u'],
  [/(?<=[aiu])h(?![aiu])/g, ''],
  [/(.)\1+/g, '$1'],
]

/** A word as it sounds, roughly: `Hussain` and `Hossein` agree, `Hassan` does not. */
export const soundOf = (word: string): string =>
  sounds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), plainLetters(word))

/** The consonants of a word, and whether it starts with a vowel: what most transcriptions have in common. */
export const skeletonOf = (sound: string): string =>
  sound.slice(0, 1).replace(/[aiu]/, 'a') + sound.slice(1).replace(/[aiu]/g, '')
