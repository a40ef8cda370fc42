import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { describe, expect, it } from 'vitest'
import { packagedFaces } from '../../../src/build/cards/fonts.ts'
import { createCanvas, type Picture } from '../../../src/outputs/share-card/canvas.ts'
import { cardSize } from '../../../src/outputs/share-card/card.ts'
import { levels } from '../../../src/outputs/share-card/coverage.ts'
import type { Shape } from '../../../src/outputs/share-card/drawing.ts'
import { layOut } from '../../../src/outputs/share-card/strips.ts'
import { palette } from '../../../src/outputs/share-card/palette.ts'
import { sheetOf } from '../../../src/outputs/share-card/templates/index.ts'
import { fonts } from './drawn.ts'
import { sampleCards } from './sample-cards.ts'

const paper = 0xfbf8f2
const rectangle = (colour: number, left: number, top: number, right: number, bottom: number): Shape => ({
  kind: 'rectangle',
  colour,
  left,
  top,
  width: right - left,
  height: bottom - top,
})
const faces = packagedFaces(true)
/** A letter’s stem is a straight edge between two pixels. */
const letter = (colour: number, glyph: number, left: number, top: number): Shape => ({
  kind: 'letters',
  colour,
  letters: [{ face: 0, glyph, left, top, scale: 0.02, slant: 0 }],
})
const colourAt = ({ width, rows, colours }: Picture, x: number, y: number): number | undefined =>
  colours[rows[y * (width + 1) + 1 + x] ?? -1]

describe('a picture', () => {
  const canvas = createCanvas({ width: 20, height: 10 }, paper)
  const paint = (shapes: readonly Shape[], top = 0): Picture => canvas([{ shapes, faces, top }])

  it('is paper where nothing is painted', () => {
    const picture = paint([])
    expect(new Set(picture.rows)).toEqual(new Set([0]))
    expect(picture.colours).toEqual([paper])
  })

  it('has the shape on top', () => {
    const picture = paint([rectangle(0xff0000, 0, 0, 10, 10), rectangle(0x0000ff, 5, 0, 20, 10)])
    expect([4, 5, 6].map((x) => colourAt(picture, x, 3))).toEqual([0xff0000, 0x0000ff, 0x0000ff])
  })

  it('has each drawing as far down as it lies, and nothing outside', () => {
    const picture = canvas([
      { shapes: [rectangle(0xff0000, -5, -3, 3, 2)], faces, top: 4 },
      { shapes: [rectangle(0x0000ff, 18, 0, 30, 9)], faces, top: 8 },
    ])
    const column = (x: number) => Array.from({ length: 10 }, (_, y) => colourAt(picture, x, y))
    expect(column(0)).toEqual([paper, ...Array.from({ length: 5 }, () => 0xff0000), ...column(10).slice(6)])
    expect(column(19)).toEqual([...column(10).slice(2), 0x0000ff, 0x0000ff])
    expect(new Set(column(10))).toEqual(new Set([paper]))
  })

  it('has on the edges of a letter something of what lies beneath', () => {
    const picture = paint([rectangle(0xff0000, 0, 0, 20, 10), letter(0x0000ff, 40, 4, 9)])
    const seen = new Set(
      Array.from({ length: 200 }, (_, at) => colourAt(picture, at % 20, Math.floor(at / 20))),
    )
    expect(seen).toContain(0x0000ff)
    expect(seen).toContain(0xff0000)
    expect(seen.size).toBeGreaterThan(4)
    for (const colour of seen) expect((colour ?? 0) & 0x00ff00).toBe(0)
  })

  it('adds up what letters of one colour cover of a pixel', () => {
    const once = paint([letter(0, 40, 4, 9)]).rows.slice()
    const twice = paint([letter(0, 40, 4, 9), letter(0, 40, 4, 9)]).rows
    const own = 1
    for (const [at, level] of once.entries()) {
      // The steps to the letter’s colour have the numbers behind it.
      const steps = level === own ? levels : level === 0 ? 0 : level - own
      const expected = Math.min(levels, 2 * steps)
      expect(twice[at]).toBe(expected === levels ? own : expected === 0 ? 0 : own + expected)
    }
  })

  it('is painted anew each time', () => {
    const shapes = [letter(0x00aa00, 40, 3.3, 8), rectangle(0xff0000, 8, 0, 10, 10)]
    const first = paint(shapes)
    const [rows, colours] = [first.rows.slice(), [...first.colours]]
    paint([letter(0x00ff00, 41, 7.7, 9)])
    const again = paint(shapes)
    expect([again.rows, again.colours]).toEqual([rows, colours])
  })

  it('has at most 256 colours, however many lie on the edges of others', () => {
    const shapes = Array.from({ length: 60 }, (_, index) =>
      letter(index * 4001, 30 + (index % 9), index % 12, 9),
    )
    const picture = paint(shapes)
    expect(picture.colours.length).toBeLessThanOrEqual(256)
    expect(Math.max(...picture.rows)).toBeLessThan(picture.colours.length)
  })
})

describe('the picture of a card', () => {
  const paint = createCanvas(cardSize, paper)

  it.each(Object.entries(sampleCards))(
    'of a %s is what resvg makes of satori’s own drawing',
    async (_name, card) => {
      const { masthead, settings, foot } = sheetOf(card)
      const [setting] = settings
      if (setting === undefined) throw new Error('A card has no setting.')
      let [total, most, far] = [0, 0, 0]
      for (const strip of [masthead, setting, ...(foot === undefined ? [] : [foot])]) {
        const { top, height, element } = strip
        // All fonts, as they are, where we lay out with those that are needed, and letters that only name themselves.
        const svg = await satori(element, { width: cardSize.width, height, fonts, embedFont: true })
        const { pixels } = new Resvg(svg, {
          font: { loadSystemFonts: false },
          background: palette.paper,
        }).render()
        const picture = paint([await layOut(strip, packagedFaces)])
        for (let y = 0; y < height; y++)
          for (let x = 0; x < cardSize.width; x++) {
            const ours = colourAt(picture, x, top + y) ?? 0
            const at = (y * cardSize.width + x) * 4
            const difference = Math.max(
              ...[16, 8, 0].map((shift, channel) =>
                Math.abs(((ours >> shift) & 0xff) - (pixels[at + channel] ?? 0)),
              ),
            )
            total += difference
            most = Math.max(most, difference)
            if (difference > (2 * 255) / levels) far += 1
          }
      }
      // resvg measures in quarters of a pixel, of letters whose edges go anywhere; ours stand in eighths of a pixel.
      expect(total / (cardSize.width * cardSize.height)).toBeLessThan(1)
      expect(most).toBeLessThan(128)
      expect(far).toBeLessThan(300)
    },
  )
})
