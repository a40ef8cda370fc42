import type { Random } from './random.ts'

const onsets = 'b br c ch d dr f fl g gr h j k l m n p pr qu r s sh st t tr v w z'.split(' ')
const vowels = 'a e i o u ai ea ou'.split(' ')
const codas = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't']

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** Words that nobody speaks, as unevenly used as words are. */
export const languageOf = (random: Random) => {
  const coin = (syllables: number): string =>
    Array.from(
      { length: syllables },
      () => random.pick(onsets) + random.pick(vowels) + random.pick(codas),
    ).join('')
  const vocabulary = new Set<string>()
  while (vocabulary.size < 6000) vocabulary.add(coin(random.between(1, 3)))
  const words = [...vocabulary]

  // The n-th word is used about 1/n as often as the first (Zipf).
  const word = (): string => words[Math.floor(words.length ** random.next()) - 1] ?? ''
  const phrase = (length: number): string => Array.from({ length }, word).join(' ')
  const sentence = (): string => `${capital(phrase(random.between(7, 22)))}.`
  return {
    phrase,
    sentence,
    title: (): string => capital(phrase(random.between(4, 8))),
    name: (syllables: number): string => capital(coin(syllables)),
  }
}

export type Language = ReturnType<typeof languageOf>
