import { tokensOf } from '../../outputs/search/fold.ts'
import { common } from '../../outputs/search/pagefind-format.ts'
import type { Match } from './pagefind.ts'
import { hitOf, loosely, type Hit } from './ranking.ts'
import type { SearchIndex } from './search-index.ts'
import { isStopWord } from './words.ts'

/** With fewer entries than this, those that have some of the words follow. */
const few = 3
/** Texts that are read to see whether a phrase stands there with all its little words. */
const readAtMost = 8

/** A word of a phrase and where it stands there. */
interface PhraseWord {
  word: string
  place: number
}

/** Whether a word of a text is that of a phrase, whatever its ending. */
const isLike = (own: string, word: string): boolean =>
  own === word || (word.length > 4 && own.startsWith(word.slice(0, -2)))

/** Looks up words and phrases. */
export const finder = ({ find, places, shown }: SearchIndex) => {
  const hits = async (words: readonly string[]): Promise<Hit[]> =>
    (await find(words.join(' '))).map((match) => hitOf(match, places))

  /** Whether a text has a phrase at one of these places. */
  const stands = async (hit: Hit, phrase: readonly PhraseWord[], starts: readonly number[]) => {
    const { text } = await shown(hit.record)
    const words = text.split(/\s+/u)
    const isAt = (start: number) =>
      phrase.every(({ word, place }) => {
        const own = tokensOf(words[start + place] ?? '')
        return tokensOf(word).every((token) => own.some((other) => isLike(other.word, token.word)))
      })
    return starts.some(isAt)
  }

  /**
   * Records that have a phrase. A little word stands in every text, and to look it up would load a hundred kilobytes: so
   * only the others are looked up. Where that leaves a doubt, the best texts are read.
   */
  const together = async (phrase: string): Promise<Hit[]> => {
    const all = phrase.split(/\s+/u).map((word, place): PhraseWord => ({ word, place }))
    const telling = all.filter(({ word }) => !isStopWord(word))
    if (telling.length === 0) return hits([`"${phrase}"`])
    const found = await Promise.all(
      telling.map(async ({ word, place }) => {
        const matches = await find(word)
        return { place, matches, byId: new Map(matches.map((match): [string, Match] => [match.id, match])) }
      }),
    )
    const [rarest, ...others] = found.sort((a, b) => a.matches.length - b.matches.length)
    if (rarest === undefined) return []
    const likely = rarest.matches.flatMap((match) => {
      const also = others.flatMap(({ place, byId }) => {
        const of = byId.get(match.id)
        return of === undefined ? [] : [{ place, of }]
      })
      if (also.length < others.length) return []
      const startsAt = match.words.map((word) => word - rarest.place)
      const isAt = ({ place, of }: (typeof also)[number], start: number) => of.words.includes(start + place)
      const sure = startsAt.filter((start) => also.every((one) => isAt(one, start)))
      // Of a common word some places are not known.
      const starts = startsAt.filter((start) =>
        also.every((one) => isAt(one, start) || one.of.words.length >= common.places),
      )
      const isTitle = [match, ...also.map(({ of }) => of)].every(({ matchedMetaFields }) =>
        matchedMetaFields?.includes('title'),
      )
      if (starts.length === 0 && !isTitle) return []
      const words = (sure.length > 0 ? sure : starts).flatMap((start) =>
        all.map(({ place }) => start + place),
      )
      const hit = { ...hitOf(match, places), places: words }
      return [
        {
          hit,
          starts,
          isSure: isTitle || (sure.length > 0 && telling.length === all.length),
          sure: sure.length,
        },
      ]
    })
    likely.sort((a, b) => Math.sign(b.sure) - Math.sign(a.sure) || b.hit.score - a.hit.score)
    const read = new Map<number, boolean>()
    const readBest = async (some: typeof likely) => {
      for (const { hit, isRight } of await Promise.all(
        some.slice(0, readAtMost).map(async ({ hit, starts }) => ({
          hit,
          isRight: await stands(hit, all, starts),
        })),
      ))
        read.set(hit.record, isRight)
    }
    const doubtful = likely.filter(({ isSure }) => !isSure)
    await readBest(doubtful.filter(({ sure }) => sure > 0))
    const isFound = () => likely.some(({ hit, isSure }) => isSure || read.get(hit.record) === true)
    if (!isFound()) await readBest(doubtful)
    // Where no text that was read has it, those that have its telling words are better than nothing.
    const right = likely.filter(({ hit }) => read.get(hit.record) !== false)
    return (isFound() ? right : likely).map(({ hit }) => hit)
  }

  const withPhrases = async (found: readonly Hit[], phrases: readonly string[]): Promise<readonly Hit[]> => {
    let left = found
    for (const phrase of phrases) {
      const of = new Map((await together(phrase)).map((hit) => [hit.record, hit]))
      left = left.flatMap((hit) => {
        const other = of.get(hit.record)
        return other === undefined ? [] : [{ ...hit, places: [...other.places, ...hit.places] }]
      })
    }
    return left
  }

  const everything = (): Hit[] =>
    places.map(({ entry, named }, record) => ({ record, named, entry, score: 0, places: [], fields: [] }))

  return {
    hits,
    /**
     * Records for some words and phrases. What has all words comes first; where that is little, what has at least half of them
     * follows.
     * @returns `loose`: no record has all of the words
     */
    find: async (words: readonly string[], phrases: readonly string[]) => {
      if (words.length === 0) {
        const [first, ...others] = phrases
        const found = first === undefined ? everything() : await together(first)
        return { hits: await withPhrases(found, others), loose: false }
      }
      const found = await withPhrases(await hits(words), phrases)
      if (words.length === 1 || new Set(found.map(({ entry }) => entry)).size >= few)
        return { hits: found, loose: false }
      const perWord = await Promise.all(words.map((word) => hits([word])))
      const known = new Set(found.map(({ record }) => record))
      const more = (await withPhrases(loosely(perWord), phrases)).filter(({ record }) => !known.has(record))
      const most = Math.max(0, ...more.map(({ score }) => score))
      return {
        hits: [...found.map((hit) => ({ ...hit, score: hit.score + most })), ...more],
        loose: found.length === 0,
      }
    },
  }
}
