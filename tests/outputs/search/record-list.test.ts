import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRecordList, writeRecordList, type Place } from '../../../src/outputs/search/record-list.ts'

const step = fc.record({
  isNewEntry: fc.boolean(),
  isNewPack: fc.boolean(),
  named: fc.boolean(),
  power: fc.nat(14),
})
const list = fc.array(step).map((steps): Place[] => {
  const places: Place[] = []
  for (const { isNewEntry, isNewPack, named, power } of steps) {
    const last = places.at(-1)
    const isNew = isNewEntry || last === undefined
    places.push({
      entry: (last?.entry ?? -1) + (isNew ? 1 : 0),
      named: isNew ? named : last.named,
      pack: (last?.pack ?? -1) + (isNewPack || last === undefined ? 1 : 0),
      words: 2 ** power,
    })
  }
  return places
})

it('A list of records is read as it was written', () => {
  fc.assert(
    fc.property(list, (places) => {
      expect(readRecordList(writeRecordList(places))).toEqual(places)
    }),
  )
})

it('A record counts as so many words as the next power of two', () => {
  const place = { entry: 0, named: false, pack: 0 }
  const words = [1, 3, 90, 100].map(
    (count) => readRecordList(writeRecordList([{ ...place, words: count }]))[0]?.words,
  )
  expect(words).toEqual([1, 4, 64, 128])
})
