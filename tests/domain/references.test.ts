import { describe, expect, it } from 'vitest'
import { kindNames, kinds } from '../../src/domain/kinds.ts'
import { markedFields } from '../../src/domain/marked-fields.ts'
import { referencesOf } from '../../src/domain/references.ts'
import { textsOf } from '../../src/domain/texts.ts'

const brief = {
  title: 'Mud',
  summary: 'On *mud*.',
  authors: ['amna'],
  event: 'webinar',
  seeAlso: ['other', { title: 'To come' }],
  source: { publisher: 'Press', authors: ['bilal'] },
  anchors: { costs: 'What it costs' },
  points: [
    { id: 'a', speaker: 'amna', text: 'A.', topics: ['ports'] },
    { id: 'b', speaker: 'bilal', text: 'B.' },
  ],
  recommendations: [
    {
      id: 'r',
      text: 'R.',
      addressees: [{ organisation: 'port' }],
      log: [{ date: '2026-01-01', note: 'N.' }],
    },
  ],
}

describe('the ids that a front matter names', () => {
  it('are found wherever the schema has references, each with its place and the kinds it may belong to', () => {
    const found = referencesOf(kinds.brief.schema, brief).map(
      ({ id, path, kinds }) => `${path.join('.')}: ${id} (${kinds.join(' or ')})`,
    )
    expect(new Set(found)).toEqual(
      new Set([
        'authors.0: amna (person or organisation)',
        'event: webinar (event)',
        'seeAlso.0: other (commentary or brief)',
        'source.authors.0: bilal (person or organisation)',
        'points.0.speaker: amna (person)',
        'points.0.topics.0: ports (topic)',
        'points.1.speaker: bilal (person)',
        'recommendations.0.addressees.0.organisation: port (organisation)',
      ]),
    )
  })

  it('are found in a front matter that does not fit its schema, as far as it goes', () => {
    const broken = {
      authors: 'amna',
      event: 7,
      points: [null, { speaker: 'amna' }, 'x'],
      topics: 7,
    }
    expect(referencesOf(kinds.brief.schema, broken)).toMatchObject([
      { id: 'amna', path: ['points', 1, 'speaker'] },
    ])
  })

  it.each([undefined, null, 'text', 7, []])('are none in %j', (data) => {
    expect(referencesOf(kinds.brief.schema, data)).toEqual([])
  })

  it('are not looked for in what every object inherits', () => {
    expect(referencesOf(kinds.brief.schema, Object.create(brief))).toEqual([])
  })

  it('may belong to any kind but terms and pages, which are named otherwise', () => {
    const named = kindNames.flatMap((kind) =>
      markedFields(kinds[kind].schema, ({ references }) => references).flatMap(({ mark }) => mark),
    )
    expect(new Set(named)).toEqual(
      new Set(['commentary', 'brief', 'event', 'person', 'organisation', 'topic']),
    )
  })
})

describe('the texts that people read', () => {
  it('are found with their place and markup; ids, dates and addresses are none', () => {
    const found = textsOf(kinds.brief.schema, brief).map(
      ({ value, path, markup }) => `${path.join('.')}: ${value} (${markup})`,
    )
    expect(new Set(found)).toEqual(
      new Set([
        'title: Mud (plain)',
        'summary: On *mud*. (inline-markdown)',
        'seeAlso.1.title: To come (plain)',
        'source.publisher: Press (plain)',
        'anchors.costs: What it costs (plain)',
        'points.0.text: A. (inline-markdown)',
        'points.1.text: B. (inline-markdown)',
        'recommendations.0.text: R. (inline-markdown)',
        'recommendations.0.log.0.note: N. (inline-markdown)',
      ]),
    )
  })

  it('are inline Markdown where the plan says so: summary, text, note, bio and their like', () => {
    const inline = kindNames.flatMap((kind) =>
      markedFields(kinds[kind].schema, ({ text }) => (text === 'inline-markdown' ? text : undefined)).map(
        ({ steps }) => String(steps.at(-1)),
      ),
    )
    expect(new Set(inline)).toEqual(new Set(['summary', 'text', 'note', 'bio', 'description', 'definition']))
  })
})
