import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { describe, expect, it } from 'vitest'
import { createCanvas, type Picture } from '../../../src/outputs/share-card/canvas.ts'
import { cardSize } from '../../../src/outputs/share-card/card.ts'
import { levels } from '../../../src/outputs/share-card/coverage.ts'
import { shapesOf, type Shape } from '../../../src/outputs/share-card/drawing.ts'
import { settingsOf } from '../../../src/outputs/share-card/templates/index.ts'
import { fonts } from './drawn.ts'
import { sampleCards } from './sample-cards.ts'

const paper = 0xfbf8f2
const rectangle = (colour: number, left: number, top: number, right: number, bottom: number): Shape => ({
  colour,
  outline: `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`,
})
const colourAt = ({ width, rows, colours }: Picture, x: number, y: number): number | undefined =>
  colours[rows[y * (width + 1) + 1 + x] ?? -1]

describe('a picture', () => {
  const paint = createCanvas({ width: 20, height: 10 }, paper)

  it('is paper where nothing is painted', () => {
    const picture = paint([])
    expect(new Set(picture.rows)).toEqual(new Set([0]))
    expect(picture.colours).toEqual([paper])
  })

  it('has the shape on top, and on its edges something of what lies beneath', () => {
    const picture = paint([rectangle(0xff0000, 0, 0, 10, 10), rectangle(0x0000ff, 5.5, 0, 20, 10)])
    expect([4, 5, 6].map((x) => colourAt(picture, x, 3))).toEqual([0xff0000, 0x800080, 0x0000ff])
  })

  it('is painted anew each time', () => {
    const first = paint([rectangle(0xff0000, 0, 0, 10, 10)])
    const [rows, colours] = [first.rows.slice(), [...first.colours]]
    paint([rectangle(0x00ff00, 3.3, 2.2, 15.5, 7.7)])
    const again = paint([rectangle(0xff0000, 0, 0, 10, 10)])
    expect([again.rows, again.colours]).toEqual([rows, colours])
  })

  it('has at most 256 colours, however many lie on the edges of others', () => {
    const shapes = Array.from({ length: 60 }, (_, index) =>
      rectangle(index * 4001, (index % 12) + 0.3, 0.6, 19.4 - (index % 7), 9.1),
    )
    const picture = paint(shapes)
    expect(picture.colours.length).toBeLessThanOrEqual(256)
    expect(Math.max(...picture.rows)).toBeLessThan(picture.colours.length)
  })
})

describe('the picture of a card', () => {
  const paint = createCanvas(cardSize, paper)

  it.each(Object.entries(sampleCards))(
    'of a %s is what resvg makes of the same drawing',
    async (_name, card) => {
      const [setting] = settingsOf(card)
      if (setting === undefined) throw new Error('A card has no setting.')
      const svg = await satori(setting, { ...cardSize, fonts, embedFont: true })
      const picture = paint(shapesOf(svg))
      const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
      let [total, most, far] = [0, 0, 0]
      for (let y = 0; y < cardSize.height; y++)
        for (let x = 0; x < cardSize.width; x++) {
          const ours = colourAt(picture, x, y) ?? 0
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
      // resvg measures in quarters of a pixel, of letters whose edges go anywhere.
      expect(total / (cardSize.width * cardSize.height)).toBeLessThan(1)
      expect(most).toBeLessThan(128)
      expect(far).toBeLessThan(300)
    },
  )
})
