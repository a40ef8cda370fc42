import { decode } from 'cborg'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encoded, type Item } from '../../../src/outputs/search/cbor.ts'

const { item } = fc.letrec<{ item: Item }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('item'), { maxLength: 300 }),
  ),
}))

it('What is written as CBOR is read by another’s reader as it was', () => {
  fc.assert(
    fc.property(item, (written) => {
      expect(decode(encoded(written).slice())).toEqual(written)
    }),
  )
})
