import { diffWords } from 'diff'
import type { Piece } from './report.ts'

/** Words on either side of a change. */
const around = 6
/** Texts that have less in common than this allows are shown one after the other. */
const maxEditLength = 3000

const pieceOf = ({ added, removed, value }: { added: boolean; removed: boolean; value: string }): Piece => ({
  is: added ? 'added' : removed ? 'removed' : 'kept',
  text: value,
})

/** Kept words, cut down to those beside what was changed. */
const shortened = (text: string, place: number, last: number): string => {
  const words = text.split(/(?<=\S\s+)(?=\S)/)
  const [head, tail] = [place === 0 ? 0 : around, place === last ? 0 : around]
  if (words.length <= head + tail + 1) return text
  const cut = `${words.slice(0, head).join('').trimEnd()}${head > 0 ? ' ' : ''}…`
  return tail === 0 ? cut : `${cut} ${words.slice(-tail).join('')}`
}

/**
 * What is different between two texts, word by word, with a few words around each change.
 * @param language BCP 47: where words begin and end depends on it
 * @returns nothing when they are the same but for blanks
 */
export const wordChanges = (then: string, now: string, language: string): Piece[] => {
  if (then.replace(/\s+/g, ' ').trim() === now.replace(/\s+/g, ' ').trim()) return []
  const found = diffWords(then, now, {
    intlSegmenter: new Intl.Segmenter(language, { granularity: 'word' }),
    maxEditLength,
  })
  const pieces: Piece[] = found?.map(pieceOf) ?? [
    { is: 'removed', text: then },
    { is: 'added', text: now },
  ]
  return pieces
    .map(({ is, text }, place) =>
      is === 'kept' ? { is, text: shortened(text, place, pieces.length - 1) } : { is, text },
    )
    .filter(({ text }) => text !== '')
}
