import { expect, it } from 'vitest'
import { encoded, type Item } from '../../../src/outputs/search/cbor.ts'
import { signature } from '../../../src/outputs/search/pagefind-format.ts'
import { numberedChunk, readChunk } from '../../../src/outputs/search/postings.ts'

const chunkOf = (words: Item): Uint8Array =>
  new Uint8Array([...new TextEncoder().encode(signature), ...encoded([words])])

it('A chunk of words gives for each word its records, its fields and its places, those of its accented forms beside them', () => {
  const chunk = chunkOf([
    [
      'harbour',
      [
        [3, [2, 5], []],
        [4, [1, -13, 9, 2], [-1, 0, -3, 4]],
      ],
      [['hárbour', [[9, [], [-2, 0]]]]],
    ],
    ['port', [[0, [0], []]], []],
  ])
  const words = readChunk(chunk).map((forms) =>
    forms.map(({ word, records, fields, starts, places }) => ({
      word,
      records: [...records],
      fields: [...fields],
      places: [...records.keys()].map((at) => [...places.subarray(starts[at], starts[at + 1])]),
    })),
  )
  expect(words).toEqual([
    [
      // The second record counts its places from the start again where their weight changes.
      {
        word: 'harbour',
        records: [3, 7],
        fields: [0, 0b101],
        places: [
          [2, 7],
          [1, 9, 11],
        ],
      },
      { word: 'harbour', records: [9], fields: [0b10], places: [[]] },
    ],
    [{ word: 'port', records: [0], fields: [0], places: [[0]] }],
  ])
})

it('A numbered chunk has the same words, each with its number for a place', () => {
  const words = readChunk(numberedChunk(['harbour', 'port'], 70))
  expect(words.map(([own]) => [own?.word, [...(own?.records ?? [])], [...(own?.places ?? [])]])).toEqual([
    ['harbour', [0], [70]],
    ['port', [0], [71]],
  ])
})
