import { createCoverage, levels } from './coverage.ts'
import type { Shape } from './drawing.ts'
import { walk } from './outline.ts'

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

/**
 * Where pictures of one size are painted, one after the other, in the same memory: on a build machine a megabyte that is
 * fresh costs more than a card.
 * @returns a painter of shapes, the lowest first, on paper of a colour; its picture holds until the next is painted
 */
export const createCanvas = (
  { width, height }: { width: number; height: number },
  paper: number,
): ((shapes: readonly Shape[]) => Picture) => {
  const stride = width + 1
  const rows = new Uint8Array(stride * height)
  const coverage = createCoverage(width, height)
  /** By two numbers of colours: the one before those of the steps from the first to the second. */
  const ramps = new Int16Array(mostColours * mostColours)
  const [unknown, none] = [-1, -2]
  let colours = [paper]

  const addRamp = (under: number, own: number): number => {
    if (colours.length + levels - 1 > mostColours) return none
    for (let level = 1; level < levels; level++)
      colours.push(mixed(colours[under] ?? paper, colours[own] ?? paper, level))
    return colours.length - levels
  }

  /** What is seen of a colour that covers a part of a pixel. */
  const over = (under: number, own: number, level: number): number => {
    const key = under * mostColours + own
    let ramp = ramps[key] ?? unknown
    if (ramp === unknown) ramps[key] = ramp = addRamp(under, own)
    // Four ramps make a card. Where letters lie on the edges of many others, the numbers run out: more than half is all.
    return ramp === none ? (level * 2 < levels ? under : own) : ramp + level
  }

  return (shapes) => {
    // Number 0 is the paper’s, as PNG’s filter is: so deflate has one run over rows that are blank.
    rows.fill(0)
    ramps.fill(unknown)
    colours = [...new Set([paper, ...shapes.map(({ colour }) => colour)])]
    if (colours.length > mostColours)
      throw new Error(`A picture of ${colours.length} colours: there may be ${mostColours}.`)
    for (const { colour, outline } of shapes) {
      const own = colours.indexOf(colour)
      walk(outline, coverage.edge)
      coverage.sweep((row, from, to, level) => {
        const start = row * stride + 1 + from
        const end = row * stride + 1 + to
        if (level < levels) for (let at = start; at < end; at++) rows[at] = over(rows[at] ?? 0, own, level)
        else if (end - start > 32) rows.fill(own, start, end)
        else for (let at = start; at < end; at++) rows[at] = own
      })
    }
    return { width, height, rows, colours }
  }
}
