import { unit, unitBits, type Edge } from './outline.ts'

/** How finely the covered part of a pixel is told: 0 to this, which is all of it. */
export const levels = 12

/** Takes pixels of one row, from one column to before another, that a shape covers to the same level, 1 to `levels`. */
export type Paint = (row: number, from: number, to: number, level: number) => void

/** Adds up which part of each pixel a shape covers. */
export interface Coverage {
  /** Adds an edge of the shape’s outline. What several contours cover is covered once; holes run the other way round. */
  edge: Edge
  /** Tells what is covered, row by row from the left, and is ready for the next shape. */
  sweep: (paint: Paint) => void
}

// The signed area to the right of every edge is added up, which is exact. Where contours of a letter overlap the sum goes
// beyond the whole and is cut off: right inside of them, too much on an edge that they share. So it is added up for each
// quarter of a pixel’s height by itself, and what is too much is a quarter of what it was.
const bandBits = 2
const bands = 1 << bandBits
const heightBits = unitBits - bandBits
/** The area of a band that is all covered. Sixteen bits hold thirty contours one over another. */
const whole = 1024
const perHeight = whole >> heightBits
/** Pixels to a word of bits. */
const wordBits = 5
const wordLength = 1 << wordBits
const clipped = (area: number): number => Math.min(whole, Math.abs(area))

/**
 * Coverage of shapes on a picture of some pixels. Only cells that an edge went through are looked at and cleared again: a
 * shape costs as much as its outline is long, and nothing is allocated for it.
 */
export const createCoverage = (width: number, height: number): Coverage => {
  // An edge on the right border lies in the column behind it, and changes the one behind that.
  const columns = Math.ceil((width + 2) / wordLength) * wordLength
  const words = columns / wordLength
  /** By how much the covered area differs from the column before, for each band of each pixel. */
  const cells = new Int16Array(columns * height * bands)
  /** A bit for each pixel in which something changes. */
  const touched = new Int32Array(words * height)
  const [rightmost, lowest] = [width * unit, height * unit]
  let [top, bottom, first, last] = [height, 0, words, 0]

  const touch = (pixel: number): void => {
    touched[pixel >> wordBits] = (touched[pixel >> wordBits] ?? 0) | (1 << (pixel % wordLength))
  }
  const add = (cell: number, area: number): void => {
    cells[cell] = (cells[cell] ?? 0) + area
  }

  /** Adds a piece of an edge, within one band and across columns; `left` and `right` are counted from the first of them. */
  const addAcross = (
    pixel: number,
    band: number,
    left: number,
    right: number,
    high: number,
    down: number,
  ) => {
    const perColumn = (high * perHeight) / (right - left)
    let covered = 0
    let column = 0
    for (; column * unit < right; column++) {
      const from = Math.max(left, column * unit)
      const to = Math.min(right, (column + 1) * unit)
      // All of the column for what has passed on its left; for what passes within, what lies right of its middle.
      const share = (column + 1 - (from + to) / 2 / unit) * (to - from)
      const area = Math.round(perColumn * (from - left + share))
      add((pixel + column) * bands + band, (down * (area - covered)) | 0)
      touch(pixel + column)
      covered = area
    }
    add((pixel + column) * bands + band, (down * (high * perHeight - covered)) | 0)
    touch(pixel + column)
  }

  return {
    edge: (fromX, fromY, toX, toY) => {
      if (fromY === toY) return
      const down = fromY < toY ? 1 : -1
      const highX = down === 1 ? fromX : toX
      const highY = Math.min(fromY, toY)
      const end = Math.min(lowest, Math.max(fromY, toY))
      let y = Math.max(0, highY)
      if (y >= end) return
      top = Math.min(top, y >> unitBits)
      bottom = Math.max(bottom, end)
      first = Math.min(first, Math.max(0, Math.min(fromX, toX) >> (unitBits + wordBits)))
      last = Math.max(last, Math.min(words - 1, (Math.max(fromX, toX) + unit) >> (unitBits + wordBits)))
      const slope = (toX - fromX) / (toY - fromY)
      let x = Math.round(highX + slope * (y - highY)) | 0
      let known = -1
      while (y < end) {
        const band = y >> heightBits
        const nextY = Math.min(end, (band + 1) << heightBits)
        const nextX = Math.round(highX + slope * (nextY - highY)) | 0
        const left = Math.min(rightmost, Math.max(0, Math.min(x, nextX)))
        const right = Math.min(rightmost, Math.max(0, Math.max(x, nextX)))
        const high = nextY - y
        const column = left >> unitBits
        const start = column << unitBits
        const pixel = (band >> bandBits) * columns + column
        if (right > start + unit) addAcross(pixel, band % bands, left - start, right - start, high, down)
        else {
          const area = high * perHeight
          const after = (area * (left + right - 2 * start)) >> (unitBits + 1)
          const cell = pixel * bands + (band % bands)
          add(cell, (down * (area - after)) | 0)
          add(cell + bands, (down * after) | 0)
          if (pixel !== known) {
            touch(pixel)
            touch(pixel + 1)
            known = pixel
          }
        }
        x = nextX
        y = nextY
      }
    },

    sweep: (paint) => {
      for (let row = top; row << unitBits < bottom; row++) {
        let [a, b, c, d] = [0, 0, 0, 0]
        let [from, level] = [0, 0]
        for (let word = first; word <= last; word++) {
          let bits = touched[row * words + word] ?? 0
          if (bits === 0) continue
          touched[row * words + word] = 0
          for (; bits !== 0; bits &= bits - 1) {
            const column = word * wordLength + 31 - Math.clz32(bits & -bits)
            if (level > 0) paint(row, from, column, level)
            const cell = (row * columns + column) * bands
            a += cells[cell] ?? 0
            b += cells[cell + 1] ?? 0
            c += cells[cell + 2] ?? 0
            d += cells[cell + 3] ?? 0
            cells[cell] = cells[cell + 1] = cells[cell + 2] = cells[cell + 3] = 0
            const covered = clipped(a) + clipped(b) + clipped(c) + clipped(d)
            level = ((covered * levels) / (whole * bands) + 0.5) | 0
            from = column
          }
        }
      }
      top = height
      bottom = 0
      first = words
      last = 0
    },
  }
}
