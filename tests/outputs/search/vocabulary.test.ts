import { distance } from 'fastest-levenshtein'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pieces } from '../../../src/outputs/search/pieces.ts'
import { countWords, edits, meantBy, shardsOf, vocabularyOf } from '../../../src/outputs/search/vocabulary.ts'

const made = (texts: readonly string[], names: readonly string[]) => {
  const pieces = new Pieces()
  const of = (all: readonly string[]) => all.map((each) => pieces.of(each))
  const [inTexts, inNames] = [of(texts), of(names)]
  return vocabularyOf([countWords(inTexts, inNames, pieces.met)])
}

const text = 'Balochistan Badakhshan Tehrik Qaeda governance militancy China Khurram'
const vocabulary = made([`${text} ${text}`, 'once'], ['Quadcopter'])
const meant = (typed: string) => {
  const { first, last } = shardsOf(typed)
  const found = meantBy(typed, vocabulary.get(first) ?? '')
  return (found.length > 0 ? found : meantBy(typed, vocabulary.get(last) ?? ''))[0]
}

describe('a word that is not in the index', () => {
  it.each([
    ['balochistn', 'balochistan'],
    ['blaochistan', 'balochistan'],
    ['badakshan', 'badakhshan'],
    ['tehreek', 'tehrik'],
    ['qaida', 'qaeda'],
    ['khuram', 'khurram'],
    ['xhina', 'china'],
    ['overnance', 'governance'],
    ['goverrnence', 'governance'],
    ['quadcoptre', 'quadcopter'],
  ])('%s means %s', (typed, word) => {
    expect(meant(typed)).toBe(word)
  })

  it('of three letters, or far from every other, means nothing', () => {
    expect(meant('qad')).toBeUndefined()
    expect(meant('xqzvwkjx')).toBeUndefined()
  })
})

describe('the vocabulary', () => {
  it('leaves out what stands in texts once, and keeps every name', () => {
    const lines = [...vocabulary.values()].join('\n')
    expect(lines).not.toContain('once ')
    expect(lines).toContain('quadcopter ')
  })

  it('counts what stands once in each of two parts as twice', () => {
    const pieces = new Pieces()
    const part = () => countWords([pieces.of('Twice')], [], pieces.met)
    expect([...vocabularyOf([part(), part()]).values()].join('\n')).toContain('twice ')
    expect(vocabularyOf([part()]).size).toBe(0)
  })

  it('has every word in the shards that a word with one slip leads to', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z][a-z]{6}$/)
    fc.assert(
      fc.property(word, fc.nat(5), fc.constantFrom(...'bdfglmnprst'), (original, at, letter) => {
        const slip = `${original.slice(0, at)}${letter}${original.slice(at + 1)}`
        const shards = made([], [original])
        const { first, last } = shardsOf(slip)
        const found = [first, last].flatMap((shard) => meantBy(slip, shards.get(shard) ?? ''))
        expect(slip === original || found.includes(original)).toBe(true)
      }),
    )
  })
})

describe('slips are counted', () => {
  it('as Levenshtein counts them, but two letters swapped are one', () => {
    expect(edits('kunar', 'knuar')).toBe(1)
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(edits(a, b)).toBeLessThanOrEqual(distance(a, b))
        expect(edits(a, b)).toBe(edits(b, a))
      }),
    )
  })
})
