import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glossaryOf } from '../../src/domain/glossary.ts'

const glossary = glossaryOf([
  { id: 'iskp', names: ['ISKP', 'Islamic State Khorasan Province', 'ISIL-K'] },
  { id: 'aqis', names: ['AQIS', 'Al-Qaeda in the Indian Subcontinent'] },
  { id: 'al-qaeda', names: ['Al-Qaeda', 'Al-Qaida'] },
  { id: 'un', names: ['UN'] },
  { id: 'monitoring-team', names: ['UN Monitoring Team'] },
  { id: 'hawala', names: ['Hawala'] },
  { id: 'dollar', names: ['US$ (dollar)'] },
])
const named = (text: string) => glossary.mentionsIn(text).map(({ term, name }) => `${term}: ${name}`)

describe('a text names a term', () => {
  it.each([
    ['by its name', 'Fighters of ISKP left.', ['iskp: ISKP']],
    ['by an alias, with the alias as the name used', 'ISIL-K is one.', ['iskp: ISIL-K']],
    ['once, by the name that stands first', 'Al-Qaida, or Al-Qaeda.', ['al-qaeda: Al-Qaida']],
    ['in any case, where the name is a word', 'By hawala and HAWALA.', ['hawala: hawala']],
    ['before a sign', 'ISKP’s men; (ISKP)', ['iskp: ISKP']],
    ['with signs of its own', 'Ten US$ (dollar).', ['dollar: US$ (dollar)']],
    ['in the order of the text', 'Hawala fed ISKP.', ['hawala: Hawala', 'iskp: ISKP']],
    [
      'by its longest name',
      'Al-Qaeda in the Indian Subcontinent',
      ['aqis: Al-Qaeda in the Indian Subcontinent'],
    ],
    [
      'though another term’s name is part of it',
      'The UN Monitoring Team says',
      ['monitoring-team: UN Monitoring Team'],
    ],
  ])('%s', (_, text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

describe('a text does not name a term', () => {
  it.each([
    ['by an acronym in small letters', 'un deux trois'],
    ['by part of a word', 'UNAMA, hawaladar, ISKPs'],
    ['by nothing', ''],
  ])('%s', (_, text) => {
    expect(named(text)).toEqual([])
  })

  it('when the glossary is empty', () => {
    expect(glossaryOf([]).mentionsIn('ISKP')).toEqual([])
  })
})

it('a mention has the sentence that names it, within its paragraph', () => {
  const [mention] = glossary.mentionsIn(
    'A heading\nIt began early. Then Mr. Khan said that ISKP left. All was well.\nMore.',
  )
  expect(mention?.sentence).toContain('ISKP left.')
  expect(mention?.sentence).not.toMatch(/heading|early|well|More/)
})

it('a term is found by every one of its names', () => {
  expect(['ISKP', 'islamic state khorasan province', 'iskp'].map(glossary.termNamed)).toEqual([
    'iskp',
    'iskp',
    undefined,
  ])
})

it('of two terms with one name the first has it', () => {
  const shared = glossaryOf([
    { id: 'first', names: ['TIP'] },
    { id: 'second', names: ['TIP', 'ETIM'] },
  ])
  expect(shared.mentionsIn('TIP and ETIM').map(({ term }) => term)).toEqual(['first', 'second'])
})

it('whatever names and texts hold, a name that stands alone is found, and found where it stands', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /^\S(?:[^\n]*\S)?$/u.test(text))
  fc.assert(
    fc.property(name, (alias) => {
      const [mention] = glossaryOf([{ id: 'x', names: [alias] }]).mentionsIn(`before ${alias} after`)
      expect(mention).toMatchObject({ term: 'x', name: alias })
    }),
    { numRuns: 300 },
  )
})
