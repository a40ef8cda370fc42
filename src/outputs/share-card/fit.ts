import { text, type Element } from './element.ts'
import { typography, type Setting } from './typography.ts'

/** Room for a text, in pixels. */
export interface Room {
  width: number
  height: number
}

// How much of a line is filled when lines are ragged, and how much wider than the average a single word may be.
const filled = 0.95
const wideWord = 1.12

/** Width of a text set at size 1, give or take a tenth: letters, and capitals for half as much again. */
const widthOf = (content: string, advance: number): number =>
  advance * (Array.from(content).length + 0.5 * (content.match(/\p{Lu}/gu)?.length ?? 0))

// A title line that ends in “Cross-” reads badly. No line breaks behind a joiner (UAX #14, LB8a); the faces have no
// non-breaking hyphen.
const zeroWidthJoiner = '\u200d'
const keepHyphenated = (content: string): string =>
  content.replaceAll(/(?<=\p{L}-)(?=\p{L})/gu, zeroWidthJoiner)

/**
 * A text in the sizes that are worth trying, largest first: beginning where its length says that it will probably find
 * room and that its longest word stays whole, so that most cards are laid out once. In the last size words are broken
 * where they must be, and what has no room is cut off.
 * @param sizes in pixels, largest first
 */
export const fitted = (
  name: string,
  content: string,
  { sizes, set, room }: { sizes: readonly number[]; set: Setting; room: Room },
): IteratorObject<Element> => {
  const { advance } = typography(content)
  const length = widthOf(content, advance)
  const longestWord = Math.max(...content.split(/[\s–—/]/u).map((word) => widthOf(word, advance))) * wideWord
  const lineOf = (size: number): number => {
    const { fontSize, lineHeight } = set(size)
    return Math.round(fontSize * lineHeight)
  }
  const isLikely = (size: number): boolean =>
    longestWord * size <= room.width &&
    Math.ceil((length * size) / (room.width * filled)) * lineOf(size) <= room.height
  const first = sizes.findIndex(isLikely)
  const tried = sizes.slice(first === -1 ? -1 : first)
  return Iterator.from(tried).map((size, index) => {
    const isLast = index === tried.length - 1
    return text(
      name,
      {
        ...set(size),
        ...(isLast
          ? { lineClamp: Math.max(1, Math.floor(room.height / lineOf(size))) }
          : // satori breaks words to balance lines, and balances lines that are then cut off.
            { textWrap: 'balance', overflowWrap: 'normal' }),
      },
      keepHyphenated(content),
    )
  })
}
