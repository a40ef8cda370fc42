import type { Position } from '../../src/domain/diagnostic.ts'

/** The sign that shows, in a test's own text, where something stands. It is taken out before the text is read. */
const mark = '‸'

/** A text without its marks, and the places they marked. */
export const marked = (text: string): { text: string; places: Position[] } => {
  const places: Position[] = []
  const bare = text.split(mark).reduce((before, after) => {
    places.push({ line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') })
    return before + after
  })
  return { text: bare, places }
}
