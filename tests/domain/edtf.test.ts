import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfInWords, edtfOrder, isEdtf } from '../../src/domain/edtf.ts'

describe('a date that may be vague', () => {
  it.each([
    ['2025-11-26', '26 November 2025', '2025-11-26'],
    ['2025-11', 'November 2025', '2025-11-01'],
    ['2025', '2025', '2025-01-01'],
    ['2025-11-26~', 'about 26 November 2025', '2025-11-26'],
    ['2025-11?', 'probably November 2025', '2025-11-01'],
    ['2025%', 'probably about 2025', '2025-01-01'],
    ['2024-21', 'spring 2024', '2024-03-01'],
    ['2024-24', 'winter 2024', '2024-12-01'],
    ['2024-12-XX', 'December 2024', '2024-12-01'],
    ['2024-XX-XX', '2024', '2024-01-01'],
    ['199X', 'the 1990s', '1990-01-01'],
    ['2024-08-30/2024-09-02', '30 August 2024 to 2 September 2024', '2024-08-30'],
    ['2024-08~/2024-09', 'about August 2024 to September 2024', '2024-08-01'],
    ['2024-08/..', 'from August 2024', '2024-08-01'],
    ['2024-08/', 'from August 2024', '2024-08-01'],
    ['../2024-08', 'until August 2024', '2024-08-31'],
  ])('%s is %s, and sorts as %s', (date, words, day) => {
    expect(isEdtf(date)).toBe(true)
    expect(edtfInWords(date, 'en')).toBe(words)
    expect(new Date(edtfOrder(date)).toISOString().slice(0, 10)).toBe(day)
  })
})

describe('no such date is', () => {
  it.each([
    ['a day that is not in the calendar', '2025-02-30'],
    ['a month that is not', '2025-13'],
    ['a date in words', 'November 2025'],
    ['a date with its parts in another order', '26-11-2025'],
    ['a date without leading noughts', '2025-1-1'],
    ['a time of day', '2025-11-26T10:00:00Z'],
    ['an interval with a time of day', '2025-11-26T10:00:00Z/2025-11-27'],
    ['an interval that ends before it begins', '2025-11-26/2025-11-20'],
    ['an interval without any end', '../..'],
    ['level 2: parts that are uncertain by themselves', '2004-06~-11'],
    ['level 2: a set', '[1960,1961]'],
    ['nothing', ''],
  ])('%s', (_, date) => {
    expect(isEdtf(date)).toBe(false)
  })
})

it('of two whole dates the earlier sorts first', () => {
  const date = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(Math.sign(edtfOrder(a) - edtfOrder(b))).toBe(a === b ? 0 : a < b ? -1 : 1)
    }),
  )
})

it('whatever passes for a date has words without signs of EDTF, and a place in time', () => {
  const digits = fc.constantFrom('01', '02', '11', '12', '21', '24', '28', '31', 'XX')
  const year = fc.constantFrom('2024', '2025', '199X', '20XX')
  const date = fc
    .tuple(year, fc.array(digits, { maxLength: 2 }), fc.constantFrom('', '~', '?', '%'))
    .map(([first, rest, qualifier]) => [first, ...rest].join('-') + qualifier)
  const end = fc.oneof(date, fc.constantFrom('', '..'))
  fc.assert(
    fc.property(
      fc.oneof(
        date,
        fc.tuple(end, end).map((ends) => ends.join('/')),
      ),
      (text) => {
        fc.pre(isEdtf(text))
        expect(edtfInWords(text, 'en')).not.toMatch(/[~?%/X]|\.\.|-/)
        expect(Number.isFinite(edtfOrder(text))).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
