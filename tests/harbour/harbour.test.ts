import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/checks/check.ts'
import { Archive } from '../../src/domain/archive.ts'
import { statuses } from '../../src/domain/schema/recommendation.ts'
import { components } from '../../src/mdx/components/index.ts'
import { contentsOf, readContent } from '../../src/source/content.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const source = await readContent(join(import.meta.dirname, '../fixtures/harbour'))
const contents = contentsOf(source)
const archive = new Archive(contents, { now, preview: false })

describe('the made-up publication is right', () => {
  it('but for a line that names what a build leaves out', () => {
    const found = check(source, { now })
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['published-names-published', 'warning'],
    ])
  })
})

describe('it holds every case', () => {
  it('every component of a body', () => {
    const bodies = source.entries.map(({ bodyText }) => bodyText?.text ?? '').join('\n')
    expect([...components.keys()].filter((name) => !bodies.includes(`<${name}`))).toEqual([])
  })

  it('every status of a recommendation, and every relation between two', () => {
    expect(new Set(archive.recommendations.map(({ status }) => status))).toEqual(new Set(statuses))
    expect(
      new Set(archive.recommendations.flatMap(({ relatedTo }) => relatedTo.map(({ relation }) => relation))),
    ).toEqual(new Set(['repeats', 'supersedes', 'conflicts']))
  })

  it('every way in which an event may turn out, before and after its day', () => {
    expect(new Set(archive.events.map(({ data }) => data.status))).toEqual(
      new Set(['scheduled', 'moved', 'postponed', 'cancelled']),
    )
    expect(new Set(archive.events.map(({ isPast }) => isPast))).toEqual(new Set([true, false]))
    expect(archive.series.get('quayside-talks')?.length).toBeGreaterThan(3)
  })

  it('events whose hours are more and fewer than the clock says', () => {
    const lengthOf = (id: string) => {
      const { start, end } = archive.event(id)?.time ?? {}
      return end && start?.until(end).toString()
    }
    expect([lengthOf('spoil-and-storms'), lengthOf('night-shift-at-pier-nine')]).toEqual([
      'PT4H30M',
      'PT1H30M',
    ])
  })

  it('authors who are people, organisations, and both', () => {
    const kindsOf = new Set(archive.articles.map(({ authors }) => authors.map(({ kind }) => kind).join()))
    expect(kindsOf).toContain('organisation')
    expect(kindsOf).toContain('person,person,organisation')
  })

  it('an entry in another language, which translates one that is here', () => {
    const [translation] = archive.articles.filter(({ language }) => language === 'ur')
    expect(translation?.translationOf?.translations).toEqual([translation])
  })
})

describe('readers do not see', () => {
  const all = [...contents.commentary, ...contents.brief, ...contents.event]
  const shown = [...archive.articles, ...archive.events]

  it('drafts, the embargo, the open question, and what was withdrawn', () => {
    expect(
      all
        .map(({ id }) => id)
        .filter((id) => !shown.some((node) => node.id === id))
        .sort(),
    ).toEqual([
      'deeper-draughts-higher-fees',
      'ghost-containers',
      'harbour-masters-breakfast',
      'night-shift-forum',
      'night-shift-forum-notes',
      'smuggled-silt',
      'the-cost-of-silence',
    ])
  })

  it('the withdrawn person, and whom and what only unpublished entries name', () => {
    const hidden = [...contents.person, ...contents.organisation, ...contents.topic]
      .map(({ id }) => id)
      .filter((id) => !(archive.person(id) ?? archive.organisation(id) ?? archive.topic(id)))
    expect(hidden.sort()).toEqual([
      'farrow-dredging',
      'jonah-tremlett',
      'lucian-farrow',
      'nerys-plumley',
      'port-fees',
    ])
  })
})
