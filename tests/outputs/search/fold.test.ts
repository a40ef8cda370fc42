import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, tokensOf, urduLetters } from '../../../src/outputs/search/fold.ts'

describe('words are compared', () => {
  it.each([
    ['Inês', 'ines'],
    ['Iqbāl', 'iqbal'],
    ['Ship’s', 'ships'],
    ['بشير', 'بشیر'],
    ['كتاب', 'کتاب'],
    ['مُحَمَّد', 'محمد'],
  ])('%s as %s', (written, compared) => {
    expect(folded(written)).toBe(compared)
  })

  it('part by part where a hyphen joins them, with their places', () => {
    const text = 'from ISIS-K, to'
    expect(tokensOf(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['from', 'from'],
      ['isis', 'ISIS'],
      ['k', 'K'],
      ['to', 'to'],
    ])
  })

  it('the same however often they are folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
        expect(urduLetters(urduLetters(text))).toBe(urduLetters(text))
      }),
    )
  })
})
