import satori from 'satori'
import { describe, expect, it } from 'vitest'
import { packagedFaces } from '../../../src/build/cards/fonts.ts'
import { shapesOf } from '../../../src/outputs/share-card/drawing.ts'

const faces = packagedFaces(true)
const fonts = faces.map(({ font }) => font)

/** What satori draws of a box in a box. */
const drawingOf = (style: object, children: unknown = []): Promise<string> =>
  satori(
    {
      type: 'div',
      key: null,
      props: {
        style: { display: 'flex', width: 100, height: 100, backgroundColor: '#fbf8f2' },
        children: [{ type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } }],
      },
    },
    { width: 100, height: 100, fonts, embedFont: true },
  )
const box = { width: 20, height: 10, backgroundColor: '#16202c' }

describe('the drawing of a card', () => {
  it('is read as shapes, the lowest first', async () => {
    expect(shapesOf(await drawingOf(box))).toEqual([
      { kind: 'rectangle', colour: 0xfbf8f2, left: 0, top: 0, width: 100, height: 100 },
      { kind: 'rectangle', colour: 0x16202c, left: 0, top: 0, width: 20, height: 10 },
    ])
  })

  it('has letters by their names and places', async () => {
    const style = { color: '#9b2335', fontFamily: 'Source Sans 3', fontSize: 20 }
    const [, text] = shapesOf(await drawingOf(style, 'A bA'))
    if (text?.kind !== 'letters') throw new Error('No letters.')
    expect(text.colour).toBe(0x9b2335)
    const [first, second, third] = text.letters
    expect(text.letters).toHaveLength(3)
    expect(first?.glyph).toBe(third?.glyph)
    expect(second?.glyph).not.toBe(first?.glyph)
    expect(new Set(text.letters.map(({ face }) => face)).size).toBe(1)
    expect(faces[first?.face ?? -1]?.font.name).toBe('Source Sans 3')
    expect(first?.left).toBe(0)
    expect(second?.left).toBeGreaterThan(10)
    expect(first?.scale).toBeCloseTo(20 / 1000, 5)
  })

  it.each([
    ['rounded corners', { ...box, borderRadius: 4 }],
    ['a border', { ...box, border: '1px solid #16202c' }],
    ['a shadow', { ...box, boxShadow: '0 0 4px #16202c' }],
    ['something translucent', { ...box, opacity: 0.5 }],
    ['a translucent colour', { ...box, backgroundColor: 'rgba(0, 0, 0, 0.5)' }],
    ['a gradient', { ...box, backgroundImage: 'linear-gradient(#fff, #000)' }],
    ['a turn', { ...box, transform: 'rotate(4deg)' }],
    ['what is cut off', { ...box, overflow: 'hidden' }],
  ])('with %s is refused, in words for whoever set it so', async (_what, style) => {
    const svg = await drawingOf(
      style,
      'overflow' in style
        ? [{ type: 'div', key: null, props: { style: { ...box, width: 40 }, children: [] } }]
        : [],
    )
    expect(() => shapesOf(svg)).toThrow(
      /^A template of the share cards leads to .+ cannot be drawn: only letters and rectangles/,
    )
  })

  it('with an image is refused', async () => {
    const src =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const svg = await drawingOf(box, [{ type: 'img', key: null, props: { src, width: 8, height: 8 } }])
    expect(() => shapesOf(svg)).toThrow('A template of the share cards')
  })

  it.each([
    ['words', '<svg width="1" height="1" viewBox="0 0 1 1" xmlns="x">words</svg>'],
    ['an end that is missing', '<svg width="1" height="1" viewBox="0 0 1 1" xmlns="x"'],
    ['a mask without an end', '<mask id="a"><rect/>'],
    ['a rectangle without a height', '<rect x="0" y="0" width="1" fill="#ffffff"/>'],
    ['a rectangle between pixels', '<rect x="0" y="0.5" width="1" height="1" fill="#ffffff"/>'],
    ['a place that is no number', '<rect x="0" y="NaN" width="1" height="1" fill="#ffffff"/>'],
  ])('with %s is refused', (_what, svg) => {
    expect(() => shapesOf(svg)).toThrow('A template of the share cards')
  })
})
