import { describe, expect, it } from 'vitest'
import { english } from '../../../src/domain/words/english.ts'
import { urdu } from '../../../src/domain/words/urdu.ts'
import { spokenLanguages, wordsIn, type Words } from '../../../src/domain/words/words.ts'

/** Every text of an object of words, with the way to it; functions are called with arguments like theirs. */
const textsIn = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const names = ['۱', '۲', '۳', '۴']
    const digest = { title: '۱', authors: names, publisher: '۲', when: '۳' }
    const say = value as (...given: unknown[]) => unknown
    // Which of these a function takes is its own affair: the first that it can say something of.
    const said = [2, names, digest]
      .map((given) => {
        try {
          return say(given, '۱')
        } catch {
          return undefined
        }
      })
      .find((result) => result !== undefined && !/NaN|undefined/.test(JSON.stringify(result)))
    if (Array.isArray(said)) return [[path, said.join('')]]
    return typeof said === 'string' ? [[path, said]] : []
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => textsIn(part, path === '' ? key : `${path}.${key}`))
    : []
}
/** All words, without the forms of numbers and lists, which take whatever they are given. */
const wordsOf = (language: Words) => ({ ...language, counted: '', number: '', listed: '', joined: '' })

/** Names of languages and locales, and what is written in Latin letters in Urdu too. */
const notWords = new Set([
  'counted',
  'number',
  'listed',
  'joined',
  'language',
  'locale',
  'comma',
  'semicolon',
  'site.arrow.back',
  'site.arrow.on',
])
const pathsOf = (value: unknown): string[] =>
  textsIn(value)
    .map(([path]) => path)
    .sort()

describe('The words of the site', () => {
  it('are there in Urdu, every one that is there in English', () => {
    expect(pathsOf(wordsOf(urdu))).toEqual(pathsOf(wordsOf(english)))
    expect(pathsOf(wordsOf(urdu)).length).toBeGreaterThan(150)
  })

  it('have no Latin letter in Urdu, and nothing empty', () => {
    const texts = textsIn(wordsOf(urdu)).filter(([path]) => !notWords.has(path))
    expect(texts.filter(([, text]) => /\p{Script=Latin}/u.test(text))).toEqual([])
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('use the letters and signs of Urdu, not those of Arabic that look like them', () => {
    for (const [, text] of textsIn(wordsOf(urdu))) expect(text).not.toMatch(/[يكةى,;?]/)
  })

  it('are chosen by language, whatever its region; a language that the site does not speak gets English', () => {
    expect(wordsIn('ur-PK')).toBe(urdu)
    expect(wordsIn('en-GB')).toBe(english)
    expect(wordsIn('ps')).toBe(english)
    expect(spokenLanguages).toEqual(['en', 'ur'])
  })

  it('say numbers in the forms of their language', () => {
    expect([1, 2, 12_345].map(english.count.points)).toEqual(['1 point', '2 points', '12,345 points'])
    expect([1, 2].map(urdu.count.points)).toEqual(['1 نکتہ', '2 نکات'])
    expect(urdu.count.articles(12_345)).toBe('12,345 تحریریں')
  })

  it('say what a digest is a digest of, in one sentence', () => {
    const of = { title: 'T', authors: ['A', 'B'], publisher: 'P', when: '2025' }
    expect(english.article.digestOf(of).join('')).toBe('Digest of T by A and B, P, 2025. In our own words.')
    expect(english.article.digestOf({ ...of, title: undefined, authors: [], when: undefined }).join('')).toBe(
      'Digest of an untitled piece, P. In our own words.',
    )
    expect(urdu.article.digestOf(of)).toEqual(expect.arrayContaining(['T', 'A', ' اور ', 'B', 'P']))
  })
})
