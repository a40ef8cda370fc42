import { createCoverage } from './coverage.ts'
import type { Face } from './faces/face.ts'
import type { Letter } from './faces/marks.ts'
import type { Outline } from './faces/glyf.ts'
import { walk } from './outline.ts'

/**
 * A letter as it comes out: runs of pixels of one row that are covered to the same level. Four numbers each: row, first column,
 * column behind the last one, level; rows and columns are counted from the pixel of the letter’s origin.
 */
export type Stamp = Int16Array

/** Places within a pixel that a letter can have in either direction: with four, edges of stems are seen to differ from resvg’s. */
const phaseBits = 3
const phases = 1 << phaseBits
/** Sizes are told apart by as much, in pixels. */
const sizeStep = 0.05
/** Bytes of stamps that are kept. A thousand cards make ten million. */
const room = 16_000_000

/** How far the points of an outline go to the left and up, in units of its face. */
const reachOf = (outline: Outline, slant: number) => {
  let [left, up] = [0, 0]
  for (const contour of outline)
    for (const { x, y } of contour) {
      left = Math.max(left, -x - slant * y)
      up = Math.max(up, y)
    }
  return { left, up }
}

/** The pixel of an origin, and which of its places there it has. */
const pixelOf = (place: number) => ({ pixel: place >> phaseBits, phase: place & (phases - 1) })

/**
 * A letter is painted once for each of its sizes and places within a pixel: a page of text has few of them.
 * @param size of the largest letter, in pixels
 */
export const createStamps = (size: { width: number; height: number }) => {
  const coverage = createCoverage(size.width, size.height)
  const kept = new Map<string, Stamp>()
  let bytes = 0

  const stampOf = (outline: Outline, scale: number, slant: number, phaseX: number, phaseY: number): Stamp => {
    const reach = reachOf(outline, slant)
    const [column, row] = [Math.ceil(reach.left * scale) + 1, Math.ceil(reach.up * scale) + 1]
    const place = { left: column + phaseX / phases, top: row + phaseY / phases, scale, slant }
    const runs: number[] = []
    walk(outline, place, coverage.edge)
    coverage.sweep((at, from, to, level) => runs.push(at - row, from - column, to - column, level))
    return Int16Array.from(runs)
  }

  /** The stamp of a letter, and the pixel where it goes. */
  return ({ face: number, glyph, left, top, scale, slant }: Letter, faces: readonly Face[]) => {
    const face = faces[number]
    if (face === undefined) throw new Error(`A letter of face ${number}, which there is not.`)
    const size = Math.round((scale * face.unitsPerEm) / sizeStep)
    const [x, y] = [pixelOf(Math.round(left * phases)), pixelOf(Math.round(top * phases))]
    const key = `${number} ${glyph} ${size} ${slant} ${x.phase} ${y.phase}`
    let stamp = kept.get(key)
    if (stamp === undefined) {
      stamp = stampOf(face.outlineOf(glyph), (size * sizeStep) / face.unitsPerEm, slant, x.phase, y.phase)
      if ((bytes += stamp.byteLength) > room) {
        kept.clear()
        bytes = stamp.byteLength
      }
      kept.set(key, stamp)
    }
    return { stamp, column: x.pixel, row: y.pixel }
  }
}
