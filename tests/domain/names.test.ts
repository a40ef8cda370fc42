import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameLikeness, nearName } from '../../src/domain/names.ts'
import { findNearNames } from '../../src/domain/near-names.ts'
import { known, type NamePairs, unseen } from './name-pairs.ts'

const isNear = ([a, b]: readonly [string, string]): boolean => nameLikeness(a, b) >= nearName

/** Of the pairs that are one person, how many are found; of the pairs that are found, how many are one person. */
const measured = ({ same, different }: NamePairs) => {
  const [found, mistaken] = [same.filter(isNear).length, different.filter(isNear).length]
  return { recall: found / same.length, precision: found / (found + mistaken) }
}
const percent = (share: number): string => `${Math.round(100 * share)} %`

const same = [...known.same, ...unseen.same]
const different = [...known.different, ...unseen.different]

describe('near names', () => {
  const found = same.filter(isNear)

  it('find nearly every person among the pairs that the measure was made with, and few others', () => {
    const { recall, precision } = measured(known)
    expect(recall).toBeGreaterThan(0.94)
    expect(precision).toBeGreaterThan(0.92)
  })

  it('find nine in ten among pairs that it had not met, and few others', () => {
    const { recall, precision } = measured(unseen)
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThan(0.9)
  })

  it('are as near as the page for editors says', () => {
    const rows = [known, unseen].map((pairs) => {
      const { recall, precision } = measured(pairs)
      return [pairs.same.length, pairs.different.length, percent(recall), percent(precision)].join(' | ')
    })
    const page = readFileSync('docs/record.md', 'utf8')
    for (const row of rows) expect(page).toContain(row)
  })

  it('do not depend on which name comes first', () => {
    const pairs = [...same, ...different]
    expect(pairs.filter(([a, b]) => nameLikeness(a, b) !== nameLikeness(b, a))).toEqual([])
  })

  it('are found among many names without comparing all', () => {
    const named = [...same, ...different].flatMap(([a, b], index) => [
      { of: `${index} a`, names: [a] },
      { of: `${index} b`, names: [b] },
    ])
    const pairs = findNearNames(named).map(({ one, other }) => `${one} ${other}`)
    const lost = found.filter((pair) => {
      const index = same.indexOf(pair)
      return !pairs.includes(`${index} a ${index} b`)
    })
    expect(lost).toEqual([])
  })

  it('say which forms are near, once a pair', () => {
    const named = [
      { of: 'khurram-iqbal', names: ['Khurram Iqbal', 'Khuram Iqbal'] },
      { of: 'k-iqbal', names: ['Dr Khuram Iqbal'] },
      { of: 'hassan-khan', names: ['Hassan Khan'] },
    ]
    expect(findNearNames(named)).toEqual([
      { one: 'khurram-iqbal', other: 'k-iqbal', names: ['Khurram Iqbal', 'Dr Khuram Iqbal'] },
    ])
  })
})
