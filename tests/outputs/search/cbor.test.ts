import { decode } from 'cborg'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CborReader, encoded, type Item } from '../../../src/outputs/search/cbor.ts'

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

it('What is written as CBOR is read back item by item', () => {
  const read = (reader: CborReader, like: Item): Item => {
    if (typeof like === 'number') return reader.number()
    if (typeof like === 'string') return reader.text()
    const length = reader.list()
    expect(length).toBe(like.length)
    return like.map((one) => read(reader, one))
  }
  fc.assert(
    fc.property(item, (written) => {
      expect(read(new CborReader(encoded(written)), written)).toEqual(written)
    }),
  )
})
