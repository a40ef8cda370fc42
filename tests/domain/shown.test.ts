import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindNames } from '../../src/domain/kinds.ts'
import { shownContents } from '../../src/domain/shown.ts'
import { contentsOf, now, type Inputs } from './contents.ts'

const draft = { draft: true }
const embargo = { published: '2099-01-04' }
const inReview = { review: [{ field: 'title', question: 'Is it?' }] }
const withdrawn = { withdrawn: { date: '2026-02-01', note: 'Taken back.' } }

/** What is shown, as `kind id`. */
const shown = (inputs: Inputs, preview = false): string[] => {
  const { contents } = shownContents(contentsOf(inputs), { now, preview })
  return kindNames.flatMap((kind) => contents[kind].map(({ id }) => `${kind} ${id}`))
}

describe('readers do not see', () => {
  it('drafts, embargoes, open questions and what was taken back', () => {
    expect(
      shown({ commentary: { a: draft, b: embargo, c: inReview, d: withdrawn, e: {} }, event: { f: draft } }),
    ).toEqual(['commentary e'])
  })

  it.each([
    ['draft', draft],
    ['embargo', embargo],
    ['open question', inReview],
  ])('whom and what only a %s names', (_, held) => {
    expect(
      shown({
        brief: {
          held: {
            ...held,
            authors: ['writer'],
            topics: ['secret'],
            event: 'webinar',
            points: [{ id: 'p', speaker: 'guest', text: 'P.' }],
            recommendations: [
              { id: 'r', text: 'R.', addressees: [{ organisation: 'ministry', basis: 'stated' }] },
            ],
          },
        },
        event: {
          webinar: { ...draft, organiser: 'house', speakers: [{ person: 'guest', role: 'speaker' }] },
        },
        person: { writer: {}, guest: { positions: [{ title: 'Pilot', organisation: 'port' }] } },
        organisation: { house: {}, ministry: {}, port: {} },
        topic: { secret: { parent: 'wider' }, wider: {} },
      }),
    ).toEqual([])
  })

  it('whom an embargoed piece names, though a published one says “see also”', () => {
    expect(
      shown({
        commentary: { open: { seeAlso: ['held'] }, held: { ...embargo, authors: ['writer'] } },
        person: { writer: {} },
      }),
    ).toEqual(['commentary open'])
  })

  it('whom only a draft names, though somebody else says not to be that person', () => {
    expect(
      shown({
        commentary: { held: { ...draft, authors: ['sahir'] } },
        person: { sahir: {}, sahar: { distinctFrom: ['sahir'] } },
      }),
    ).toEqual(['person sahar'])
  })

  it('a withdrawn person, whoever names him', () => {
    expect(
      shown({ commentary: { a: { authors: ['gone', 'stays'] } }, person: { gone: withdrawn, stays: {} } }),
    ).toEqual(['commentary a', 'person stays'])
  })
})

describe('readers see', () => {
  it('what a published entry names, though a draft names it too', () => {
    expect(
      shown({
        commentary: { open: { authors: ['writer'] }, held: { ...draft, authors: ['writer'] } },
        person: { writer: { positions: [{ title: 'Pilot', organisation: 'port' }] } },
        organisation: { port: {} },
      }),
    ).toEqual(['commentary open', 'person writer', 'organisation port'])
  })

  it('an event that was announced, and who speaks there, while its brief is still being written', () => {
    expect(
      shown({
        brief: {
          held: {
            ...draft,
            event: 'webinar',
            points: [{ id: 'p', speaker: 'guest', text: 'P.', topics: ['secret'] }],
          },
        },
        event: { webinar: { speakers: [{ person: 'guest', role: 'speaker' }] } },
        person: { guest: {} },
        topic: { secret: {} },
      }),
    ).toEqual(['event webinar', 'person guest'])
  })

  it('what nobody names', () => {
    expect(
      shown({ person: { a: {} }, topic: { b: {} }, event: { c: {} }, term: { d: {} }, page: { e: {} } }),
    ).toEqual(['event c', 'person a', 'topic b', 'term d', 'page e'])
  })

  it('a published piece, though a draft says “see also”', () => {
    expect(shown({ commentary: { open: {}, held: { ...draft, seeAlso: ['open'] } } })).toEqual([
      'commentary open',
    ])
  })

  it('people who name each other only, and nobody else', () => {
    expect(shown({ topic: { a: { parent: 'b' }, b: { parent: 'a' } } })).toEqual(['topic a', 'topic b'])
  })
})

it('a preview shows everything but what was withdrawn', () => {
  expect(
    shown(
      {
        commentary: { a: { ...draft, authors: ['writer'] }, b: embargo, c: inReview, d: withdrawn },
        person: { writer: {}, gone: withdrawn },
      },
      true,
    ),
  ).toEqual(['commentary a', 'commentary b', 'commentary c', 'person writer'])
})

it('what was withdrawn is listed, so that it can leave a notice; what never was public leaves none', () => {
  const { withdrawn: gone } = shownContents(
    contentsOf({
      commentary: {
        a: withdrawn,
        b: {},
        'never-public': { ...draft, ...withdrawn },
        'not-yet-public': { ...embargo, ...withdrawn },
      },
      event: { c: withdrawn, 'never-announced': { ...draft, ...withdrawn } },
    }),
    { now, preview: false },
  )
  expect(gone.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['commentary a', 'event c'])
})

it('nothing is shown that only unpublished entries lead to, however entries are linked', () => {
  const people = ['p0', 'p1', 'p2', 'p3']
  const some = (names: readonly string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 })
  const articles = fc.array(
    fc.record({
      held: fc.constantFrom({}, draft, embargo, inReview, withdrawn),
      authors: some(people),
      seeAlso: some(['c0', 'c1', 'c2', 'c3']),
    }),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(articles, (list) => {
      const visible = new Set(
        shown({
          commentary: Object.fromEntries(
            list.map(({ held, ...links }, index) => [`c${index}`, { ...links, ...held }]),
          ),
          person: Object.fromEntries(people.map((id) => [id, {}])),
        }),
      )
      const namedIn = (...states: unknown[]) =>
        new Set(list.filter(({ held }) => states.includes(held)).flatMap(({ authors }) => authors))
      const open = list.filter(({ held }) => Object.keys(held).length === 0)
      for (const id of people) {
        const byOpen = open.some(({ authors }) => authors.includes(id))
        const byHeld = namedIn(draft, embargo, inReview).has(id)
        expect(visible.has(`person ${id}`), id).toBe(byOpen || !byHeld)
      }
    }),
  )
})
