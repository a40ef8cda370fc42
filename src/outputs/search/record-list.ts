/** Where a record belongs. */
export interface Place {
  /** The entry that it is part of, from 0; entries are in the order of their dates. */
  entry: number
  /** Whether the entry is found by its name before all else. */
  named: boolean
  /** The pack that holds its text, from 0. */
  pack: number
  /** Words that it counts as, for ranking: a power of two. */
  words: number
}

/** Ranking hardly notices the difference, compression does. */
const powerOf = (words: number): number => Math.round(Math.log2(Math.max(1, words)))

const newPack = '/'
const newEntry = { true: ';', false: ',' } as const
const firstLetter = 'a'.charCodeAt(0)

/**
 * All records in one line, for the search to know before it loads any: `,gf;d/,g`. A letter is a record, by the power of two of its
 * words (`a` is 1, `b` 2, `c` 4); `,` begins an entry, `;` one that is found by its name, `/` a pack of texts. It compresses
 * to a quarter of a byte a record; as names in Pagefind’s own list they would take three.
 */
export const writeRecordList = (places: readonly Place[]): string => {
  let last: Place | undefined
  return places
    .map((place) => {
      const pack = place.pack === last?.pack ? '' : newPack
      const entry = place.entry === last?.entry ? '' : newEntry[`${place.named}`]
      last = place
      return `${pack}${entry}${String.fromCharCode(firstLetter + powerOf(place.words))}`
    })
    .join('')
}

export const readRecordList = (line: string): Place[] => {
  const places: Place[] = []
  let [entry, pack, named] = [-1, -1, false]
  for (const sign of line) {
    if (sign === newPack) pack++
    else if (sign === newEntry.true || sign === newEntry.false) {
      entry++
      named = sign === newEntry.true
    } else places.push({ entry, named, pack, words: 2 ** (sign.charCodeAt(0) - firstLetter) })
  }
  return places
}
