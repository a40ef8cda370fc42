import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFrom } from '../../src/domain/id.ts'
import { kindOfPath } from '../../src/domain/kinds.ts'
import { id } from '../../src/domain/schema/fields.ts'

describe('a file is an entry by its place', () => {
  it.each([
    ['commentaries/2026/mud.mdx', { kind: 'commentary', id: 'mud' }],
    ['commentaries/drafts/mud.mdx', { kind: 'commentary', id: 'mud' }],
    ['commentaries/mud.mdx', { kind: 'commentary', id: 'mud' }],
    ['briefs/2026/mud.mdx', { kind: 'brief', id: 'mud' }],
    ['events/2026/mud.yaml', { kind: 'event', id: 'mud' }],
    ['people/amna.yaml', { kind: 'person', id: 'amna' }],
    ['organisations/port.yaml', { kind: 'organisation', id: 'port' }],
    ['topics/ports.yaml', { kind: 'topic', id: 'ports' }],
    ['terms/teu.yaml', { kind: 'term', id: 'teu' }],
    ['pages/about.mdx', { kind: 'page', id: 'about' }],
  ])('%s', (path, place) => {
    expect(kindOfPath(path)).toEqual(place)
  })

  it.each([
    ['the publication itself', 'publication.yaml'],
    ['a picture beside an entry', 'commentaries/2026/mud/map.png'],
    ['a file with another kind’s ending', 'people/amna.mdx'],
    ['a file in no kind’s folder', 'notes/mud.mdx'],
    ['a file in a folder that only begins like one', 'people-old/amna.yaml'],
  ])('%s is none', (_, path) => {
    expect(kindOfPath(path)).toBeUndefined()
  })
})

describe('the id of a name', () => {
  it.each([
    ['Dr. Khurram Iqbal', 'dr-khurram-iqbal'],
    ['Çelik & Sons', 'celik-sons'],
    ['Quaid-e-Azam', 'quaid-e-azam'],
    ['It’s the sea’s', 'its-the-seas'],
    ['  -- What? --  ', 'what'],
    ['پانی', ''],
  ])('%s: %s', (name, expected) => {
    expect(idFrom(name)).toBe(expected)
  })

  it('is an id, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const made = idFrom(name)
        expect(made === '' || id().safeParse(made).success, made).toBe(true)
      }),
    )
  })
})
