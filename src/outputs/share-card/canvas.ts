import { levels } from './coverage.ts'
import type { Shape } from './drawing.ts'
import type { Face } from './faces/face.ts'
import { createStamps } from './stamps.ts'

/** A picture of at most 256 colours. */
export interface Picture {
  width: number
  height: number
  /** The rows, one after the other: a byte that is 0 (PNG’s filter “None”), then for each pixel the number of its colour. */
  rows: Uint8Array
  /** Colours by their numbers, as 0xrrggbb. */
  colours: readonly number[]
}

const mostColours = 256

/** A colour laid over another, channel by channel, where it covers `level` of `levels`. */
const mixed = (under: number, over: number, level: number): number => {
  const channel = (shift: number): number => {
    const [below, above] = [(under >> shift) & 0xff, (over >> shift) & 0xff]
    return Math.round(below + ((above - below) * level) / levels) << shift
  }
  return channel(16) | channel(8) | channel(0)
}

/** Shapes that lie somewhere on a picture. */
export interface Drawing {
  /** The lowest first. */
  shapes: readonly Shape[]
  /** The faces of its letters, by their numbers. */
  faces: readonly Face[]
  /** How far down, in pixels. */
  top: number
}

/**
 * Where pictures of one size are painted, one after the other, in the same memory: on a build machine a megabyte that is
 * fresh costs more than a card.
 * @returns a painter of drawings, the lowest first, on paper of a colour; its picture holds until the next is painted
 */
export const createCanvas = (
  { width, height }: { width: number; height: number },
  paper: number,
): ((drawings: readonly Drawing[]) => Picture) => {
  const stride = width + 1
  const rows = new Uint8Array(stride * height)
  const stampOf = createStamps({ width, height })
  /** By two numbers of colours: the one before those of the steps from the first to the second. */
  const ramps = new Int16Array(mostColours * mostColours)
  const [unknown, none] = [-1, -2]
  let colours = [paper]
  /** By the number of a step: the colour that it leads to, and how far. */
  const [goals, reached] = [new Int16Array(mostColours), new Uint8Array(mostColours)]

  const addRamp = (under: number, own: number): number => {
    if (colours.length + levels - 1 > mostColours) return none
    for (let level = 1; level < levels; level++) {
      goals[colours.length] = own
      reached[colours.length] = level
      colours.push(mixed(colours[under] ?? paper, colours[own] ?? paper, level))
    }
    return colours.length - levels
  }

  /** What is seen of a colour that covers a part of a pixel. */
  const over = (under: number, own: number, level: number): number => {
    // Letters that touch share the pixels in which they do: what each of them covers adds up.
    if (goals[under] === own) return (reached[under] ?? 0) + level < levels ? under + level : own
    if (under === own) return own
    const key = under * mostColours + own
    let ramp = ramps[key] ?? unknown
    if (ramp === unknown) ramps[key] = ramp = addRamp(under, own)
    // Four ramps make a card. Where letters lie on the edges of many others, the numbers run out: more than half is all.
    return ramp === none ? (level * 2 < levels ? under : own) : ramp + level
  }

  /** Fills pixels of one row; those outside of the picture are left out. */
  const fill = (row: number, from: number, to: number, own: number, level: number): void => {
    if (row < 0 || row >= height) return
    const start = row * stride + 1 + Math.max(0, from)
    const end = row * stride + 1 + Math.min(width, to)
    if (level < levels) for (let at = start; at < end; at++) rows[at] = over(rows[at] ?? 0, own, level)
    else if (end - start > 32) rows.fill(own, start, end)
    else for (let at = start; at < end; at++) rows[at] = own
  }

  const paint = (shape: Shape, own: number, top: number, faces: readonly Face[]): void => {
    if (shape.kind === 'rectangle') {
      for (let row = 0; row < shape.height; row++)
        fill(top + shape.top + row, shape.left, shape.left + shape.width, own, levels)
      return
    }
    for (const letter of shape.letters) {
      const { stamp, column, row } = stampOf(letter, faces)
      for (let at = 0; at < stamp.length; at += 4) {
        const [down = 0, from = 0, to = 0, level = 0] = [
          stamp[at],
          stamp[at + 1],
          stamp[at + 2],
          stamp[at + 3],
        ]
        fill(top + row + down, column + from, column + to, own, level)
      }
    }
  }

  return (drawings) => {
    // Number 0 is the paper’s, as PNG’s filter is: so deflate has one run over rows that are blank.
    rows.fill(0)
    ramps.fill(unknown)
    goals.fill(none)
    const shapes = drawings.flatMap((drawing) => drawing.shapes)
    colours = [...new Set([paper, ...shapes.map(({ colour }) => colour)])]
    if (colours.length > mostColours)
      throw new Error(`A picture of ${colours.length} colours: there may be ${mostColours}.`)
    for (const { shapes, faces, top } of drawings)
      for (const shape of shapes) paint(shape, colours.indexOf(shape.colour), top, faces)
    return { width, height, rows, colours }
  }
}
