import { sfntOf, type Tables } from './sfnt.ts'
import { locationsOf } from './glyf.ts'

/*
 * satori writes the outline of every letter into a string, which has to be read again: half of what a card cost. So it gets fonts
 * of the same letters, advances, kerning and joins, in which the outline of a letter is a square-cornered mark that only names it.
 * From the letter’s origin it goes to these points, in units of the face:
 */
const reference = 0x4000
const step = { low: 0x100, high: 0x400, face: 0x400 } as const
const lowBits = 7
const pointsOf = (face: number, glyph: number) =>
  [
    [0, 0],
    // Always as far: it tells the size.
    [reference, 0],
    [(glyph & ((1 << lowBits) - 1)) * step.low, (glyph >> lowBits) * step.high],
    // Right above the origin, unless satori slants a face that has no italic.
    [0, (face + 1) * step.face],
  ] as const

/** A letter as satori sets it, in a face by its number. */
export interface Letter {
  face: number
  glyph: number
  /** Where its origin is, in pixels; the baseline for `top`. */
  left: number
  top: number
  /** Pixels to a unit of its face. */
  scale: number
  /** How far it leans to the right, for each unit upward. */
  slant: number
}

const markLength = 36

/** A glyph of one contour of straight edges (OpenType, “glyf”). */
const writeMark = (glyf: DataView, at: number, points: readonly (readonly [number, number])[]): void => {
  const [contours, lastPoint, flags] = [at, at + 10, at + 14]
  const [xs, ys] = [flags + points.length, flags + 3 * points.length]
  glyf.setInt16(contours, 1)
  glyf.setUint16(lastPoint, points.length - 1)
  for (const [index, [x, y]] of points.entries()) {
    const [beforeX, beforeY] = points[index - 1] ?? [0, 0]
    glyf.setUint8(flags + index, 1)
    glyf.setInt16(xs + 2 * index, x - beforeX)
    glyf.setInt16(ys + 2 * index, y - beforeY)
  }
}

// What satori’s readers ask for: opentype.js and HarfBuzz.
const kept = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post']

/** A font of the same letters as a face’s, with marks for outlines. @param face its number, below 30 */
export const markedFont = (tables: Tables, face: number): ArrayBuffer => {
  const locations = locationsOf(tables)
  const count = locations.length - 1
  const glyf = new DataView(new ArrayBuffer(count * markLength))
  const loca = new DataView(new ArrayBuffer((count + 1) * 4))
  let end = 0
  for (let glyph = 0; glyph < count; glyph++) {
    if (locations[glyph] !== locations[glyph + 1]) {
      writeMark(glyf, end, pointsOf(face, glyph))
      end += markLength
    }
    loca.setUint32((glyph + 1) * 4, end)
  }
  const head = Uint8Array.from(tables.get('head') ?? [])
  const longLocations = 1
  new DataView(head.buffer).setInt16(50, longLocations)
  return sfntOf(
    new Map([
      ...[...tables].filter(([tag]) => kept.includes(tag)),
      ['head', head],
      ['glyf', new Uint8Array(glyf.buffer, 0, end)],
      ['loca', new Uint8Array(loca.buffer)],
    ]),
  )
}

const pair = String.raw`(-?[\d.]+) (-?[\d.]+)`
// opentype.js begins a contour at its last point.
const mark = new RegExp(String.raw`M${pair}L${pair}L${pair}L${pair}L\1 \2Z\s*`, 'y')

/**
 * Reads the letters of a text from the path that satori makes of their marks. It gives tenths of pixels.
 * @throws when there is anything else in it
 */
export const lettersOf = (path: string): Letter[] => {
  const letters: Letter[] = []
  mark.lastIndex = path.search(/\S|$/)
  while (mark.lastIndex < path.length) {
    const at = mark.lastIndex
    const found = mark.exec(path)
    if (found === null) throw new Error(`An outline that is no letter’s mark: “${path.slice(at, at + 40)}”.`)
    const [aboveX = 0, aboveY = 0, left = 0, top = 0, right = 0, , nameX = 0, nameY = 0] = found
      .slice(1)
      .map(Number)
    const scale = (right - left) / reference
    const slant = Math.round((8 * (aboveX - left)) / (top - aboveY)) / 8
    const high = Math.round((top - nameY) / scale / step.high)
    const low = Math.round(((nameX - left) / scale - slant * high * step.high) / step.low)
    const face = Math.round((top - aboveY) / scale / step.face) - 1
    letters.push({ face, glyph: (high << lowBits) + low, left, top, scale, slant })
  }
  return letters
}
