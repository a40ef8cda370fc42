import type { Outline, Point } from './faces/glyf.ts'

/** Coordinates are whole numbers, 256 to a pixel: they add up without a remainder. */
export const unitBits = 8
export const unit = 1 << unitBits

/** Takes a straight edge of an outline, in units. */
export type Edge = (fromX: number, fromY: number, toX: number, toY: number) => void

/** How far an edge may be from the curve it stands for: 0.05 pixels, less than sixteen levels of a colour can tell. */
const tolerance = 0.05 * unit

// A chord is off its curve by an eighth of the second derivative at most: cut in n, by an n²-th of that.
const piecesOf = (secondDerivative: number): number => Math.ceil(Math.sqrt(secondDerivative / 8 / tolerance))

/** Where an outline is drawn: the pixels of its origin, and how many of them a unit of its face is. */
export interface Place {
  left: number
  /** Of the baseline: the outline’s `y` counts upward. */
  top: number
  scale: number
  /** How far it leans to the right, for each unit upward. */
  slant: number
}

const middle = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  isOn: true,
})

/** Walks along an outline, and tells its edges, curves as short straight ones. */
export const walk = (outline: Outline, { left, top, scale, slant }: Place, edge: Edge): void => {
  const [originX, originY, perUnit] = [left * unit, top * unit, scale * unit]
  const xOf = (point: Point): number => originX + (point.x + slant * point.y) * perUnit
  const yOf = (point: Point): number => originY - point.y * perUnit
  let [x, y] = [0, 0]
  const to = (nextX: number, nextY: number): void => {
    const [roundX, roundY] = [Math.round(nextX) | 0, Math.round(nextY) | 0]
    edge(x, y, roundX, roundY)
    x = roundX
    y = roundY
  }
  const curve = (handle: Point, end: Point): void => {
    const [x0, y0, x1, y1, x2, y2] = [x, y, xOf(handle), yOf(handle), xOf(end), yOf(end)]
    const [bendX, bendY] = [x0 - 2 * x1 + x2, y0 - 2 * y1 + y2]
    const pieces = piecesOf(2 * Math.sqrt(bendX * bendX + bendY * bendY))
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces
      to(x0 + t * (2 * (x1 - x0) + t * bendX), y0 + t * (2 * (y1 - y0) + t * bendY))
    }
    to(x2, y2)
  }

  for (const contour of outline) {
    const [first, last] = [contour[0], contour.at(-1)]
    if (first === undefined || last === undefined) continue
    // Between two handles lies a point on the curve that is not written down.
    const start = first.isOn ? first : last.isOn ? last : middle(last, first)
    x = Math.round(xOf(start)) | 0
    y = Math.round(yOf(start)) | 0
    let handle: Point | undefined
    for (const point of contour) {
      if (handle === undefined) {
        if (point.isOn) to(xOf(point), yOf(point))
        else handle = point
      } else if (point.isOn) {
        curve(handle, point)
        handle = undefined
      } else {
        curve(handle, middle(handle, point))
        handle = point
      }
    }
    if (handle === undefined) to(xOf(start), yOf(start))
    else curve(handle, start)
  }
}
