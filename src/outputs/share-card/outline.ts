/** Coordinates are whole numbers, 256 to a pixel: they add up without a remainder. */
export const unitBits = 8
export const unit = 1 << unitBits

/** Takes a straight edge of an outline, in units. */
export type Edge = (fromX: number, fromY: number, toX: number, toY: number) => void

/** How far an edge may be from the curve it stands for: 0.05 pixels, less than sixteen levels of a colour can tell. */
const tolerance = 0.05 * unit

const code = (letter: string): number => letter.charCodeAt(0)
const [zero, nine, point, minus, blank] = [code('0'), code('9'), code('.'), code('-'), code(' ')]
const [move, line, quadratic, cubic, close] = [code('M'), code('L'), code('Q'), code('C'), code('Z')]

// A chord is off its curve by an eighth of the second derivative at most: cut in n, by an n²-th of that.
const piecesOf = (secondDerivative: number): number => Math.ceil(Math.sqrt(secondDerivative / 8 / tolerance))
const size = (x: number, y: number): number => Math.sqrt(x * x + y * y)

/**
 * Walks along an outline (SVG 2, §9.3) of the commands M, L, Q, C and Z in absolute coordinates, and tells its edges, curves
 * as short straight ones. A contour that is left open is closed, as always where a shape is filled.
 * @throws when there is anything else in it
 */
export const walk = (outline: string, edge: Edge): void => {
  const { length } = outline
  let at = 0

  const number = (): number => {
    while (outline.charCodeAt(at) === blank) at++
    const isNegative = outline.charCodeAt(at) === minus
    if (isNegative) at++
    const begin = at
    let [digits, scale, isBehindPoint] = [0, 1, false]
    for (; at < length; at++) {
      const letter = outline.charCodeAt(at)
      if (letter >= zero && letter <= nine) {
        digits = digits * 10 + letter - zero
        if (isBehindPoint) scale *= 10
      } else if (letter === point && !isBehindPoint) isBehindPoint = true
      else break
    }
    if (at === begin)
      throw new Error(`An outline lacks a number: “${outline.slice(Math.max(0, at - 20), at + 9)}”.`)
    const value = Math.round((digits * unit) / scale) | 0
    return isNegative ? -value | 0 : value
  }

  let [startX, startY, x, y] = [0, 0, 0, 0]
  const to = (nextX: number, nextY: number): void => {
    edge(x, y, nextX, nextY)
    x = nextX
    y = nextY
  }

  const curve = (x1: number, y1: number, x2: number, y2: number): void => {
    const [x0, y0] = [x, y]
    const [bendX, bendY] = [x0 - 2 * x1 + x2, y0 - 2 * y1 + y2]
    const pieces = piecesOf(2 * size(bendX, bendY))
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces
      const nextX = x0 + t * (2 * (x1 - x0) + t * bendX)
      const nextY = y0 + t * (2 * (y1 - y0) + t * bendY)
      to(Math.round(nextX) | 0, Math.round(nextY) | 0)
    }
    to(x2, y2)
  }

  const cubicCurve = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void => {
    const [x0, y0] = [x, y]
    const bend = Math.max(size(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), size(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
    const pieces = piecesOf(6 * bend)
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces
      const u = 1 - t
      const nextX = u * u * (u * x0 + 3 * t * x1) + t * t * (3 * u * x2 + t * x3)
      const nextY = u * u * (u * y0 + 3 * t * y1) + t * t * (3 * u * y2 + t * y3)
      to(Math.round(nextX) | 0, Math.round(nextY) | 0)
    }
    to(x3, y3)
  }

  while (at < length) {
    const command = outline.charCodeAt(at++)
    if (command === line) to(number(), number())
    else if (command === quadratic) curve(number(), number(), number(), number())
    else if (command === cubic) cubicCurve(number(), number(), number(), number(), number(), number())
    else if (command === close) to(startX, startY)
    else if (command === move) {
      to(startX, startY)
      startX = x = number()
      startY = y = number()
    } else if (command !== blank)
      throw new Error(`An outline has an unknown command: “${outline.slice(at - 1, at + 19)}”.`)
  }
  to(startX, startY)
}
