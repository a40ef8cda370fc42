import { describe, expect, it } from 'vitest'
import { archiveOf, ids, type Inputs, type Bodies } from './contents.ts'

const relatedTo = (id: string, inputs: Inputs, bodies: Bodies = {}) => {
  const article = archiveOf(inputs, { bodies }).article(id)
  return (article?.related ?? []).map(({ article: { id }, reasons }) => ({ id, reasons }))
}

describe('two articles are related, and say why', () => {
  it('by the event they report and those who spoke there', () => {
    expect(
      relatedTo('a', {
        brief: { a: {}, b: {} },
        event: { webinar: { title: 'The webinar', speakers: [{ person: 'amna', role: 'speaker' }] } },
        person: { amna: { name: 'Amna' } },
      }),
    ).toEqual([
      {
        id: 'b',
        reasons: [
          { kind: 'event', names: ['The webinar'] },
          { kind: 'person', names: ['Amna'] },
        ],
      },
    ])
  })

  it('by a person who wrote one and whose piece the other digests', () => {
    expect(
      relatedTo('own', {
        commentary: {
          own: { authors: ['amna'] },
          digest: { edition: 'digest', source: { publisher: 'Press', authors: ['amna'] } },
        },
        person: { amna: { name: 'Amna' } },
      }),
    ).toEqual([{ id: 'digest', reasons: [{ kind: 'person', names: ['Amna'] }] }])
  })

  it('by topics and terms, with all the names they share', () => {
    const mention = (term: string) => ({ term, name: term, sentence: term })
    expect(
      relatedTo(
        'a',
        {
          commentary: { a: { topics: ['ports', 'mud'] }, b: { topics: ['mud', 'ports', 'fog'] } },
          topic: { ports: { title: 'Ports' }, mud: { title: 'Mud' }, fog: {} },
          term: { teu: { name: 'TEU' } },
        },
        { a: { mentions: [mention('teu')] }, b: { mentions: [mention('teu')] } },
      ),
    ).toEqual([
      {
        id: 'b',
        reasons: [
          { kind: 'topic', names: ['Ports', 'Mud'] },
          { kind: 'term', names: ['TEU'] },
        ],
      },
    ])
  })

  it('because the editors say so', () => {
    expect(relatedTo('a', { commentary: { a: { seeAlso: ['b'] }, b: {} } })).toEqual([
      { id: 'b', reasons: [{ kind: 'link', names: [] }] },
    ])
  })
})

describe('two articles are not related', () => {
  it('when they share nothing', () => {
    expect(
      relatedTo('a', { commentary: { a: { topics: ['x'] }, b: { topics: ['y'] } }, topic: { x: {}, y: {} } }),
    ).toEqual([])
  })

  it('when one is the translation of the other', () => {
    const inputs: Inputs = {
      commentary: { a: { topics: ['x'] }, b: { topics: ['x'], translationOf: 'a' } },
      topic: { x: {} },
    }
    expect([relatedTo('a', inputs), relatedTo('b', inputs)]).toEqual([[], []])
  })
})

describe('of many, those come first', () => {
  it('that share what few share', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `c${index}`,
        { topics: ['common'], published: '2026-03-01' },
      ]),
    )
    const [first] = relatedTo('a', {
      commentary: { a: { topics: ['common', 'rare'] }, b: { topics: ['rare'] }, ...many },
      topic: { common: {}, rare: {} },
    })
    expect(first?.id).toBe('b')
  })

  it('and four at most', () => {
    const commentary = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`c${index}`, { topics: ['x'] }]),
    )
    expect(relatedTo('c0', { commentary, topic: { x: {} } })).toHaveLength(4)
  })

  it('the newer of two that share as much', () => {
    const { articles } = archiveOf({
      commentary: {
        a: { topics: ['x'] },
        old: { topics: ['x'], published: '2024-01-01' },
        new: { topics: ['x'], published: '2025-01-01' },
      },
      topic: { x: {} },
    })
    expect(ids((articles[0]?.related ?? []).map(({ article }) => article))).toEqual(['new', 'old'])
  })
})
