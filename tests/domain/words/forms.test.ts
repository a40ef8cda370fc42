import { describe, expect, it } from 'vitest'
import { english } from '../../../src/domain/words/english.ts'
import { urdu } from '../../../src/domain/words/urdu.ts'

describe('A list', () => {
  const items = [{ name: 'A' }, { name: 'B' }, { name: 'C' }]

  it('of texts has an “and” before its last item, in each language', () => {
    expect(english.listed(['A', 'B', 'C'])).toBe('A, B and C')
    expect(urdu.listed(['A', 'B'])).toBe('A اور B')
  })

  it('of anything has every item, and between them what a list of texts has', () => {
    expect(english.joined(items)).toEqual([items[0], ', ', items[1], ' and ', items[2]])
    expect(english.joined(items.slice(0, 1))).toEqual([items[0]])
    expect(english.joined([])).toEqual([])
    expect(urdu.joined(items.slice(1))).toEqual([items[1], ' اور ', items[2]])
  })
})
