import type { Style } from './element.ts'
import { palette } from './palette.ts'

/** The faces a card is set in. Whoever draws hands them over under these names (`DrawingTools` in draw.ts). */
export const faces = {
  serif: 'Source Serif 4',
  serifExtended: 'Source Serif 4 Extended',
  sans: 'Source Sans 3',
  sansExtended: 'Source Sans 3 Extended',
  naskh: 'Scheherazade New',
} as const

/** A way to set a text, at a size that is to be chosen. */
export type Setting = (size: number) => Style & { fontSize: number; lineHeight: number }

/** How texts of one script are set. Sizes are those of Latin letters, in pixels. */
export interface Typography {
  /** Average advance of a small letter, in ems of the size asked for. */
  advance: number
  title: Setting
  /** Running text: recommendations, descriptions. */
  prose: Setting
  /** A line above or below a title. */
  kicker: Setting
  /** A few words in capitals. */
  label: Setting
  /** Everything small: bylines, dates, names. */
  note: Setting
}

const serif = [faces.serif, faces.serifExtended, faces.naskh].join(', ')
const sans = [faces.sans, faces.sansExtended, faces.naskh].join(', ')
const naskh = [faces.naskh, faces.serif, faces.serifExtended].join(', ')

const latin: Typography = {
  advance: 0.46,
  title: (size) => ({
    fontFamily: serif,
    fontWeight: 600,
    fontSize: size,
    lineHeight: 1.1,
    letterSpacing: size * -0.012,
    color: palette.ink,
  }),
  prose: (size) => ({
    fontFamily: serif,
    fontWeight: 400,
    fontSize: size,
    lineHeight: 1.28,
    color: palette.ink,
  }),
  kicker: (size) => ({
    fontFamily: serif,
    fontWeight: 400,
    fontStyle: 'italic',
    fontSize: size,
    lineHeight: 1.25,
    color: palette.quiet,
  }),
  label: (size) => ({
    fontFamily: sans,
    fontWeight: 600,
    fontSize: size,
    lineHeight: 1.3,
    letterSpacing: size * 0.1,
    textTransform: 'uppercase',
    color: palette.accent,
  }),
  note: (size) => ({
    fontFamily: sans,
    fontWeight: 400,
    fontSize: size,
    lineHeight: 1.3,
    color: palette.quiet,
  }),
}

// Naskh is small for its size and reaches far above and below the line; tracking would tear its joins.
const enlarged = (size: number): number => Math.round(size * 1.2)

const arabic: Typography = {
  advance: 0.49,
  title: (size) => ({
    fontFamily: naskh,
    fontWeight: 700,
    fontSize: enlarged(size),
    lineHeight: 1.6,
    color: palette.ink,
  }),
  prose: (size) => ({
    fontFamily: naskh,
    fontWeight: 400,
    fontSize: enlarged(size),
    lineHeight: 1.5,
    color: palette.ink,
  }),
  kicker: (size) => ({
    fontFamily: naskh,
    fontWeight: 400,
    fontSize: enlarged(size),
    lineHeight: 1.4,
    color: palette.quiet,
  }),
  label: (size) => ({
    fontFamily: naskh,
    fontWeight: 700,
    fontSize: enlarged(size),
    lineHeight: 1.3,
    color: palette.accent,
  }),
  note: (size) => ({
    fontFamily: naskh,
    fontWeight: 400,
    fontSize: enlarged(size),
    lineHeight: 1.35,
    color: palette.quiet,
  }),
}

// Latin text with an Arabic word in it: its lines must leave room for the tails of that word.
const spaced =
  (set: Setting): Setting =>
  (size) => ({ ...set(size), lineHeight: 1.6 })
const mixed: Typography = {
  advance: latin.advance,
  title: spaced(latin.title),
  prose: spaced(latin.prose),
  kicker: spaced(latin.kicker),
  label: spaced(latin.label),
  note: spaced(latin.note),
}

const count = (content: string, letters: RegExp): number => content.match(letters)?.length ?? 0

/** The typography of a text by the script that most of its letters belong to. */
export const typography = (content: string): Typography => {
  const arabicLetters = count(content, /\p{Script=Arabic}/gu)
  if (arabicLetters === 0) return latin
  return arabicLetters > count(content, /\p{Script=Latin}/gu) ? arabic : mixed
}
