import { distance } from 'fastest-levenshtein'
import { plainLetters, skeletonOf, soundOf } from './transcription.ts'

/** Titles and posts around a name, which are no part of it. */
const honorifics: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable justice senator ' +
    'ambassador amb general gen lieutenant lt colonel col major maj brigadier brig captain capt admiral adm ' +
    'air vice marshal commodore maulana mufti allama engr engineer advocate barrister retired retd rtd ret phd'
  ).split(' '),
)

/** Parts of a name that documents print or leave out at will. */
const optional: ReadonlySet<string> = new Set(
  'muhammad mohammad mohammed mohamed muhammed mohd md syed sayed sayyid saiyid sheikh shaikh hafiz haji begum mullah mulla abdul abdur abdel abd'
    .split(' ')
    .map(soundOf),
)

/** Particles that are written apart, with a hyphen, or grown together with their neighbours. */
const particles: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ur', 'ud', 'us', 'un', 'uz', 'e', 'i'])

export interface Word {
  sound: string
  skeleton: string
}

/** A name as it is compared. */
export interface Heard {
  /** Its words in order, without titles, particles and what is printed at will. */
  words: readonly Word[]
  /** All of it as one word, and of how many words it was written. */
  whole: string
  written: number
}

/** Leaves out words that tell little, unless too little would be left to know anyone by. */
const without = (words: readonly string[], isLeftOut: (word: string) => boolean): readonly string[] => {
  const left = words.filter((word) => !isLeftOut(word))
  return left.length > 1 ? left : words
}

export const hear = (name: string): Heard => {
  const written = plainLetters(name.replace(/\([^)]*\)/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const all = without(written, (word) => honorifics.has(word))
  const sounding = without(all, (word) => particles.has(word)).map(soundOf)
  return {
    words: without(sounding, (word) => optional.has(word)).map((sound) => ({
      sound,
      skeleton: skeletonOf(sound),
    })),
    whole: soundOf(all.join('')),
    written: all.length,
  }
}

const ratio = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length)

/** `Hamid` and `Hamida`: the ending makes another name of it. */
const isFeminineOf = (a: string, b: string): boolean => a === `${b}a` || b === `${a}a`

/** Whether one text is the other with letters left out. */
const isShortened = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let place = -1
  return [...short].every((letter) => (place = long.indexOf(letter, place + 1)) !== -1)
}

/** Words so long that a single other consonant is rather a slip than another name. */
const longWord = 7

/** How much two words of names are alike, 0 to 1. An initial is like any word that it could stand for. */
const wordLikeness = (
  { sound: a, skeleton: skeletonA }: Word,
  { sound: b, skeleton: skeletonB }: Word,
): number => {
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.9 : 0
  if (skeletonA[0] !== skeletonB[0] || isFeminineOf(a, b)) return 0
  const likeness = ratio(a, b)
  if (skeletonA === skeletonB) return Math.max(likeness, 0.6)
  const maySlip = Math.min(a.length, b.length) >= longWord || isShortened(skeletonA, skeletonB)
  return maySlip && likeness >= 0.75 ? likeness : 0
}

/** Words of two names of equal length, one by one; longer words count for more. */
const oneByOne = (a: readonly Word[], b: readonly Word[]): number => {
  let [found, letters] = [0, 0]
  for (const [index, word] of a.entries()) {
    const other = b[index]
    letters += word.sound.length
    if (other !== undefined) found += wordLikeness(word, other) * word.sound.length
  }
  return found / letters
}

/** Words of the shorter name found in the longer one, in order; longer words count for more. */
const inOrder = (short: readonly Word[], long: readonly Word[]): number => {
  let best = new Array<number>(long.length + 1).fill(0)
  let letters = 0
  for (const word of short) {
    const row = [0]
    letters += word.sound.length
    for (const [index, other] of long.entries()) {
      const together = (best[index] ?? 0) + wordLikeness(word, other) * word.sound.length
      row.push(Math.max(together, best[index + 1] ?? 0, row[index] ?? 0))
    }
    best = row
  }
  return (best.at(-1) ?? 0) / letters
}

/** From here on two names may well belong to one person. Measured in tests/domain/names.test.ts. */
export const nearName = 0.84

const byLength = (a: Heard, b: Heard): number =>
  a.words.length - b.words.length || (a.whole < b.whole ? -1 : 1)

/** How much two names are alike, from 0 to 1. */
export const likenessOf = (a: Heard, b: Heard): number => {
  const [{ words: short }, { words: long }] = byLength(a, b) <= 0 ? [a, b] : [b, a]
  const isOtherwiseSplit = a.written !== b.written && Math.min(a.whole.length, b.whole.length) >= longWord
  const together = isOtherwiseSplit ? ratio(a.whole, b.whole) - 0.05 : 0
  const [first, otherFirst] = [short[0], long[0]]
  if (first === undefined || otherFirst === undefined) return 0
  const startsAlike = wordLikeness(first, otherFirst)
  if (short.length === 1) return Math.max(together, long.length === 1 ? startsAlike : 0)
  const missing = long.length - short.length
  if (missing > 0) return Math.max(inOrder(short, long) - (startsAlike > 0 ? 0.05 * missing : 0.3), together)
  const straight = Math.max(oneByOne(short, long), together)
  return straight >= nearName ? straight : Math.max(straight, oneByOne([...short].reverse(), long))
}

/**
 * How much two personal names are alike, from 0 to 1: titles do not count, nor order, initials, what is often left out
 * (`Syed`, `Muhammad`), or the usual differences of transcription (`Khurram`, `Khuram`).
 */
export const nameLikeness = (a: string, b: string): number => likenessOf(hear(a), hear(b))
