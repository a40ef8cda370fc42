/** One record that has a word: how far it is from the record before, places in its text, places in its fields. */
export type Posting = [page: number, places: number[], inMeta: number[]]
export type Word = [word: string, postings: Posting[], variants: [form: string, postings: Posting[]][]]

/** A word with its postings in all parts, by record. */
export interface Known {
  word: string
  postings: Posting[]
  variants: Map<string, Posting[]>
}

/** Takes the records of a part for those of the whole, and adds them. */
const add = (to: Posting[], postings: readonly Posting[], recordOf: readonly number[]): void => {
  let page = 0
  for (const [step, places, inMeta] of postings) {
    page += step
    // Places of usual weight are marked as such. Pagefind means to leave the mark out (it takes 25 for usual), but gives 24.
    to.push([recordOf[page] ?? 0, places[0] === -25 ? places.slice(1) : places, inMeta])
  }
}

/** A part whose words come one after the other, in the order of their code points. */
export interface Reading {
  recordOf: readonly number[]
  words: Iterator<Word, undefined>
  next: Word | undefined
}

/** Surrogates stand for code points above all others, but have smaller numbers than some. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

const isBefore = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (one !== other) return rank(one) < rank(other)
  }
  return a.length < b.length
}

/** All words of all parts, each once. Of each part, one chunk is held at a time: all of 5,000 entries take a gigabyte. */
export function* joined(parts: readonly Reading[]): Generator<Known, undefined> {
  for (;;) {
    let word: string | undefined
    for (const { next } of parts)
      if (next !== undefined && (word === undefined || isBefore(next[0], word))) word = next[0]
    if (word === undefined) return
    const known: Known = { word, postings: [], variants: new Map() }
    for (const part of parts) {
      if (part.next?.[0] !== word) continue
      const [, postings, variants] = part.next
      add(known.postings, postings, part.recordOf)
      for (const [form, others] of variants) {
        const ofForm = known.variants.get(form) ?? []
        known.variants.set(form, ofForm)
        add(ofForm, others, part.recordOf)
      }
      part.next = part.words.next().value
    }
    yield known
  }
}
