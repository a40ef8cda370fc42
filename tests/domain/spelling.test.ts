import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellingOf } from '../../src/domain/spelling.ts'

const listed = [
  'Al-Qaeda',
  'Al-Qaida',
  'ISKP',
  'ISIS-K',
  'TTP',
  'Tehrik-i-Taliban Pakistan',
  'Majeed Brigade',
  'Hawala',
]
const variantsIn = spellingOf(listed)

describe('spellings of listed names', () => {
  it.each([
    ['Al Qaeda', 'Al-Qaeda'],
    ['Alqaida', 'Al-Qaida'],
    ['Isis-K', 'ISIS-K'],
    ['IS-KP', 'ISKP'],
    ['T.T.P', 'TTP'],
    ['Tehreek-e-Taliban Pakistan', 'Tehrik-i-Taliban Pakistan'],
    ['Majid Brigade', 'Majeed Brigade'],
  ])('“%s” stands for “%s”', (written, name) => {
    expect(variantsIn(`They say ${written} did it.`)).toEqual([{ index: 9, written, listed: name }])
  })

  it.each([
    'Al-Qaeda, al-qaida, Al-Qaida’s and hawala',
    'TTP, ISKP (ISIS-K)',
    'All quiet. Alkhidmat helps. Is K next? Bla bla. The majority brigade.',
    'tehreek, in small letters, is a word',
  ])('“%s” holds none', (text) => {
    expect(variantsIn(text)).toEqual([])
  })

  it('are found at their place, and never where a listed name stands', () => {
    const text = fc.array(
      fc.constantFrom(...listed, 'Al Qaeda', 'the', 'Majid Brigade', 'and', '.', 'Pakistan'),
    )
    fc.assert(
      fc.property(text, (words) => {
        const written = words.join(' ')
        for (const { index, written: variant, listed: name } of variantsIn(written)) {
          expect(written.slice(index, index + variant.length)).toBe(variant)
          expect(listed).toContain(name)
          expect(listed).not.toContain(variant)
        }
      }),
    )
  })
})
