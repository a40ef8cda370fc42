import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokensOf } from '../../../src/outputs/search/fold.ts'
import { Pieces } from '../../../src/outputs/search/pieces.ts'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('ISIS-K,', 'Inês', ' ', '\n', '\u00a0', '\u2003', '\ufeff', 'شہر'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''))

it('The words of a text are those of its pieces, at the same places', () => {
  const pieces = new Pieces()
  fc.assert(
    fc.property(text, (written) => {
      expect(pieces.tokensOf(written)).toEqual(tokensOf(written))
    }),
  )
})

it('Equal pieces are one', () => {
  const pieces = new Pieces()
  const [first, , third] = pieces.of('port by  port')
  expect(third).toBe(first)
  expect(pieces.met.map(({ number, text: piece }) => [number, piece])).toEqual([
    [0, 'port'],
    [1, 'by'],
  ])
})
