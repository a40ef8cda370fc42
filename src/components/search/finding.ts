import { tokensOf } from '../../outputs/search/fold.ts'
import { common } from '../../outputs/search/pagefind-format.ts'
import { scorer, withAll, withSome, type Ranked } from './ranking.ts'
import type { SearchIndex } from './search-index.ts'
import type { Weighed } from './weighing.ts'
import { isStopWord } from './words.ts'

/** With fewer entries than this, those that have some of the words follow. */
const few = 3
/** Texts that are read to see whether a phrase stands there with all its little words. */
const readAtMost = 7

/** What was found. */
export interface Found extends Ranked {
  /** Whether no record has all of the words. */
  loose: boolean
  /** Where the words stand in the text of a record. */
  placesIn: (record: number) => readonly number[]
  /** Whether one of the words is in a name of what the record is about. */
  isNamed: (record: number) => boolean
}

/** A word of a phrase and where it stands there. */
interface PhraseWord {
  word: string
  place: number
}

/** Record → the places of a phrase in its text, none when the phrase is in its title. */
type PhrasePlaces = ReadonlyMap<number, readonly number[]>

/** Whether a word of a text is that of a phrase, whatever its ending. */
const isLike = (own: string, word: string): boolean =>
  own === word || (word.length > 4 && own.startsWith(word.slice(0, -2)))

const wordsOf = (phrase: string): PhraseWord[] => phrase.split(/\s+/u).map((word, place) => ({ word, place }))

/** The words of a phrase that are looked up: a little word stands in every text, and would load a hundred kilobytes. */
const tellingIn = (phrase: readonly PhraseWord[]): readonly PhraseWord[] => {
  const telling = phrase.filter(({ word }) => !isStopWord(word))
  return telling.length > 0 ? telling : phrase
}

/** Looks up words and phrases. */
export const finder = ({ weighed, places, fields, shown }: SearchIndex) => {
  const weighedAll = (words: readonly string[]): Promise<Weighed[]> => Promise.all(words.map(weighed))
  const bitOf = (field: string): number => 1 << fields.indexOf(field)
  const [title, names] = [bitOf('title'), bitOf('title') | bitOf('also')]

  /** Whether a text has a phrase at one of these places. */
  const stands = async (record: number, phrase: readonly PhraseWord[], starts: readonly number[]) => {
    const words = (await shown(record)).text.split(/\s+/u)
    const isAt = (start: number) =>
      phrase.every(({ word, place }) => {
        const own = tokensOf(words[start + place] ?? '')
        return tokensOf(word).every((token) => own.some((other) => isLike(other.word, token.word)))
      })
    return starts.some(isAt)
  }

  /** Records that have a phrase. Where its telling words leave a doubt, the best texts are read. */
  const together = async (said: string): Promise<PhrasePlaces> => {
    const phrase = wordsOf(said)
    const telling = tellingIn(phrase)
    const words = await weighedAll(telling.map(({ word }) => word))
    const score = scorer(words, fields, places.length)
    const likely = withAll(words).flatMap((record) => {
      const found = telling
        .map(({ place }, at) => ({ place, at: words[at]?.placesIn(record) ?? [] }))
        .sort((a, b) => a.at.length - b.at.length)
      const [rarest, ...others] = found
      const possible = rarest?.at.map((place) => place - rarest.place) ?? []
      const isAt = ({ place, at }: (typeof found)[number], start: number) => at.includes(start + place)
      const sure = possible.filter((start) => others.every((one) => isAt(one, start)))
      // Of a common word some places are not known.
      const starts = possible.filter((start) =>
        others.every((one) => isAt(one, start) || one.at.length >= common.places),
      )
      const isTitle = words.every((word) => ((word.fields[record] ?? 0) & title) !== 0)
      if (starts.length === 0 && !isTitle) return []
      const known = (sure.length > 0 ? sure : starts).flatMap((start) =>
        phrase.map(({ place }) => start + place),
      )
      const isSure = isTitle || (sure.length > 0 && telling.length === phrase.length)
      return [{ record, starts, known, isSure, sure: sure.length, score: score(record) }]
    })
    likely.sort((a, b) => Math.sign(b.sure) - Math.sign(a.sure) || b.score - a.score)
    const read = new Map<number, boolean>()
    await Promise.all(
      likely
        .filter(({ isSure }) => !isSure)
        .slice(0, readAtMost)
        .map(async ({ record, starts }) => read.set(record, await stands(record, phrase, starts))),
    )
    const isFound = likely.some(({ record, isSure }) => isSure || read.get(record) === true)
    // Where no text that was read has it, those that have its telling words are better than nothing.
    const right = isFound ? likely.filter(({ record }) => read.get(record) !== false) : likely
    return new Map(right.map(({ record, known }) => [record, known]))
  }

  const entriesIn = (records: readonly number[]): number =>
    new Set(records.map((record) => places[record]?.entry)).size

  return {
    /** Whether any record has all of some words. */
    hasAll: async (words: readonly string[]): Promise<boolean> => withAll(await weighedAll(words)).length > 0,
    /**
     * Records for some words and phrases. What has all words comes first; where that is little, what has at least half of them
     * follows.
     */
    find: async (words: readonly string[], phrases: readonly string[]): Promise<Found> => {
      const [own, inPhrases] = await Promise.all([
        weighedAll(words),
        weighedAll(phrases.flatMap((phrase) => tellingIn(wordsOf(phrase)).map(({ word }) => word))),
      ])
      const all = [...own, ...inPhrases]
      const ofPhrases = await Promise.all(phrases.map(together))
      const hasPhrases = (record: number) => ofPhrases.every((found) => found.has(record))
      const found = {
        placesIn: (record: number) => [
          ...ofPhrases.flatMap((phrase) => phrase.get(record) ?? []),
          ...own.flatMap((word) => word.placesIn(record)),
        ],
        isNamed: (record: number) =>
          places[record]?.named === true && all.some((word) => ((word.fields[record] ?? 0) & names) !== 0),
      }
      if (all.length === 0)
        return {
          ...found,
          records: [...places.keys()],
          scores: new Float32Array(places.length),
          loose: false,
        }

      const records = withAll(all).filter(hasPhrases)
      const scores = new Float32Array(places.length)
      const score = scorer(all, fields, places.length)
      for (const record of records) scores[record] = score(record)
      if (words.length < 2 || entriesIn(records) >= few) return { ...found, records, scores, loose: false }

      const some = withSome(own, fields, places)
      const more = some.records.filter(hasPhrases)
      const most = more.reduce((best, record) => Math.max(best, some.scores[record] ?? 0), 0)
      const known = new Set(records)
      for (const record of records) scores[record] = (scores[record] ?? 0) + most
      for (const record of more) if (!known.has(record)) scores[record] = some.scores[record] ?? 0
      return {
        ...found,
        records: [...new Set([...records, ...more])].sort((a, b) => a - b),
        scores,
        loose: records.length === 0,
      }
    },
  }
}
