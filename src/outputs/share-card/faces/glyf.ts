import { tableOf, type Tables } from './sfnt.ts'

/** A point of a contour, in units of its face: on the curve, or the handle of a quadratic one. */
export interface Point {
  x: number
  y: number
  isOn: boolean
}
/** The closed contours of a letter. `y` counts upward from the baseline. */
export type Outline = readonly (readonly Point[])[]

/** Where each glyph lies in `glyf`, and behind them where the last one ends (OpenType, “loca”). */
export const locationsOf = (tables: Tables): Uint32Array => {
  const isLong = tableOf(tables, 'head').getInt16(50) === 1
  const loca = tableOf(tables, 'loca')
  return Uint32Array.from({ length: loca.byteLength / (isLong ? 4 : 2) }, (_, index) =>
    isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2,
  )
}

const flag = { on: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 } as const
const part = { words: 1, offset: 2, scale: 8, more: 0x20, scales: 0x40, matrix: 0x80 } as const

const simpleOutline = (glyf: DataView, start: number, contours: number): Outline => {
  const ends = Array.from({ length: contours }, (_, index) => glyf.getUint16(start + 10 + 2 * index))
  const count = (ends.at(-1) ?? -1) + 1
  let at = start + 10 + 2 * contours
  at += 2 + glyf.getUint16(at)

  const flags: number[] = []
  while (flags.length < count) {
    const bits = glyf.getUint8(at++)
    const times = (bits & flag.repeat) === 0 ? 1 : 1 + glyf.getUint8(at++)
    for (let time = 0; time < times; time++) flags.push(bits)
  }
  /** One coordinate of all points: steps from each to the next. */
  const coordinates = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((bits) => {
      if ((bits & short) !== 0) value += glyf.getUint8(at++) * ((bits & same) === 0 ? -1 : 1)
      else if ((bits & same) === 0) {
        value += glyf.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(flag.shortX, flag.sameX)
  const ys = coordinates(flag.shortY, flag.sameY)
  const points = flags.map((bits, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    isOn: (bits & flag.on) !== 0,
  }))
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1))
}

/**
 * Reads the outlines of a TrueType face (OpenType, “glyf”).
 * @returns the outline of a glyph; none for one that leaves no ink
 */
export const outlinesOf = (tables: Tables): ((glyph: number) => Outline) => {
  const glyf = tableOf(tables, 'glyf')
  const locations = locationsOf(tables)

  /** The outline of a glyph that is made of others, each scaled or turned and moved. */
  const composed = (start: number): Outline => {
    const contours: Outline[] = []
    let at = start + 10
    let bits: number
    do {
      bits = glyf.getUint16(at)
      const glyph = glyf.getUint16(at + 2)
      if ((bits & part.offset) === 0)
        throw new Error('A face of the share cards places parts of a letter by their points: glyf.ts cannot.')
      const isWords = (bits & part.words) !== 0
      const left = isWords ? glyf.getInt16(at + 4) : glyf.getInt8(at + 4)
      const up = isWords ? glyf.getInt16(at + 6) : glyf.getInt8(at + 5)
      at += isWords ? 8 : 6
      const factor = (): number => glyf.getInt16((at += 2) - 2) / 0x4000
      let [xx, xy, yx, yy] = [1, 0, 0, 1]
      if ((bits & part.scale) !== 0) xx = yy = factor()
      else if ((bits & part.scales) !== 0) [xx, yy] = [factor(), factor()]
      else if ((bits & part.matrix) !== 0) [xx, xy, yx, yy] = [factor(), factor(), factor(), factor()]
      const placed = ({ x, y, isOn }: Point): Point => ({
        x: xx * x + yx * y + left,
        y: xy * x + yy * y + up,
        isOn,
      })
      contours.push(outlineOf(glyph).map((contour) => contour.map(placed)))
    } while ((bits & part.more) !== 0)
    return contours.flat()
  }

  const outlineOf = (glyph: number): Outline => {
    const [start, end] = [locations[glyph], locations[glyph + 1]]
    if (start === undefined || end === undefined || start === end) return []
    const contours = glyf.getInt16(start)
    return contours < 0 ? composed(start) : simpleOutline(glyf, start, contours)
  }
  return outlineOf
}
