import { text, type Element } from './element.ts'
import { typography, type Setting } from './typography.ts'

/** Room for a text, in pixels. */
export interface Room {
  width: number
  height: number
}

/** Advances of Source Serif, in ems, rounded: what stands in each line is as wide as its letters come out. */
const advances = new Map(
  Object.entries({
    0.21: " '’",
    0.3: 'j.,:;!-',
    0.36: 'filtIJ()',
    0.48: 'rsz?',
    0.54: 'acegvxyS0123456789–',
    0.6: 'bdkopqFLZ',
    0.65: 'hnuBCEPTY',
    0.71: 'AGRVX',
    0.75: 'DKNOQU&',
    0.8: 'H',
    0.86: 'w—',
    0.95: 'mM',
    1: 'W',
  }).flatMap(([advance, letters]) => Array.from(letters, (letter) => [letter, Number(advance)] as const)),
)

/** How much wider than its room a line may seem to be: kerning takes something away. */
const leeway = 1.01

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
  /** Width in ems of the size asked for. */
  const widthOf = (words: string): number => {
    const { letterSpacing = 0 } = set(1)
    return Array.from(words).reduce(
      (sum, letter) => sum + (advances.get(letter) ?? advance) + letterSpacing,
      0,
    )
  }
  const words = (content.match(/[^\s–—/]*[\s–—/]*/gu) ?? []).map((word) => ({
    width: widthOf(word.trimEnd()),
    withSpace: widthOf(word),
  }))
  const widest = Math.max(...words.map(({ width }) => width))
  const linesAt = (size: number): number => {
    const most = (room.width * leeway) / size
    let [lines, filled] = [1, 0]
    for (const { width, withSpace } of words) {
      if (filled > 0 && filled + width > most) [lines, filled] = [lines + 1, 0]
      filled += withSpace
    }
    return lines
  }
  const lineOf = (size: number): number => {
    const { fontSize, lineHeight } = set(size)
    return Math.round(fontSize * lineHeight)
  }
  const isLikely = (size: number): boolean =>
    widest * size <= room.width * leeway && linesAt(size) * lineOf(size) <= room.height
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
