import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/domain/kinds.ts'
import { referencesOf } from '../../../src/domain/references.ts'
import type { ReferenceRule } from '../../../src/checks/references.ts'
import { rules } from '../../../src/checks/rules/index.ts'
import { changed, checked, expectAtMarks, expectNothing, good, withFields } from '../content.ts'

const commentary = 'commentaries/2026/embankments.mdx'
const brief = 'briefs/2026/flood-warning-brief.mdx'
const event = 'events/2026/flood-warning.yaml'

describe('what is named exists', () => {
  it.each([
    ['speaker-exists', 'a speaker', changed(event, 'person: bilal-ahmed', 'person: ‸bilal-ahmad')],
    [
      'speaker-exists',
      'who made a point',
      changed(brief, 'speaker: ayesha-malik', 'speaker: ‸ayesha-malick'),
    ],
    ['author-exists', 'an author', changed(commentary, '[ayesha-malik]', '[‸ayesha-malek]')],
    [
      'author-exists',
      'the author of an original',
      changed(
        commentary,
        'authors: [ayesha-malik]',
        'edition: digest\nsource:\n  publisher: River Institute\n  authors: [river-institute, ‸river-institut]',
      ),
    ],
    [
      'topic-exists',
      'a topic',
      changed(commentary, 'topics: [floods, water]', 'topics:\n  - floods\n  - ‸"watr"'),
    ],
    ['topic-exists', 'a wider topic', withFields('topics/floods.yaml', 'parent: ‸wate\n')],
    [
      'organisation-exists',
      'an organiser',
      changed(event, 'organiser: river-institute', 'organiser: ‸river-institut'),
    ],
    [
      'organisation-exists',
      'an addressee',
      changed(
        brief,
        'supportedBy',
        'addressees:\n      - organisation: ‸pdma\n        basis: stated\n    supportedBy',
      ),
    ],
    [
      'organisation-exists',
      'where someone works',
      withFields(
        'people/bilal-ahmed.yaml',
        'positions:\n  - title: Editor\n    organisation: ‸river-review\n',
      ),
    ],
    [
      'event-exists',
      'the event of a brief',
      changed(brief, 'event: flood-warning', 'event: ‸flood-warnings'),
    ],
    [
      'entry-exists',
      'an entry to read beside',
      withFields(commentary, 'seeAlso:\n  - title: Pending\n  - ‸flood-warning-brif\n'),
    ],
    ['entry-exists', 'an original', withFields(commentary, 'translationOf: ‸embankment\n')],
    [
      'person-exists',
      'someone told apart',
      withFields('people/bilal-ahmed.yaml', 'distinctFrom: [‸bilal-ahmad]\n'),
    ],
  ])('%s: %s', (rule, _, files) => expectAtMarks(rule, files, { severity: 'error' }))

  it('finds every field that names an id covered by one rule', () => {
    const covering = rules.filter((rule): rule is ReferenceRule => 'covers' in rule)
    const references = [
      ...referencesOf(kinds.brief.schema, {
        authors: ['a'],
        topics: ['a'],
        source: { authors: ['a'] },
        seeAlso: ['a'],
        translationOf: 'a',
        event: 'a',
        points: [{ speaker: 'a', topics: ['a'] }],
        recommendations: [{ addressees: [{ organisation: 'a' }], topics: ['a'] }],
      }),
      ...referencesOf(kinds.event.schema, {
        organiser: 'a',
        coOrganisers: ['a'],
        speakers: [{ person: 'a', positions: [{ organisation: 'a' }] }],
      }),
      ...referencesOf(kinds.person.schema, { distinctFrom: ['a'], positions: [{ organisation: 'a' }] }),
      ...referencesOf(kinds.topic.schema, { parent: 'a' }),
    ]
    expect(references).toHaveLength(17)
    const counts = references.map((reference) => covering.filter(({ covers }) => covers(reference)).length)
    expect(counts).toEqual(references.map(() => 1))
  })
})

describe('what was meant', () => {
  const meant = async (id: string, person: string) => {
    const [found] = await checked({
      'people/ayesha-malik.yaml': person,
      ...changed(commentary, '[ayesha-malik]', `[${id}]`),
    })
    return found?.fix
  }
  it.each([
    ['a letter too few', 'ayesha-malk', 'name: Ayesha Malik\n'],
    ['the new id after a rename', 'old-name', 'name: Ayesha Malik\nredirectFrom: [/people/old-name/]\n'],
    [
      'someone known by that name',
      'aisha-malick',
      'name: Ayesha Malik\naliases:\n  - name: Aisha Malick\n    kind: transcription\n',
    ],
    ['the one with that family name', 'malik', 'name: Ayesha Malik\n'],
  ])('is found: %s', async (_, id, person) => {
    expect(await meant(id, person)).toBe('Did you mean `ayesha-malik`?')
  })
  it('is left open where nothing is near', async () => {
    expect(await meant('zubeida-hashmi', 'name: Ayesha Malik\n')).toMatch(/npm run new -- person/)
  })
  it('says so when the id is somebody else’s', () =>
    expectAtMarks('speaker-exists', changed(event, 'person: bilal-ahmed', 'person: ‸river-institute'), {
      saying: /is an organisation; this field takes a person/,
    }))
  it('leaves what is no id to another rule', () =>
    expectAtMarks('field-valid', changed(event, 'person: bilal-ahmed', 'person: ‸Bilal Ahmed'), {
      saying: /`person: bilal-ahmed`/,
    }))
})

describe('within a brief', () => {
  it('point-exists', () =>
    expectAtMarks('point-exists', changed(brief, '[sirens-fail]', '[sirens-fail, ‸siren-fails]'), {
      saying: /Did you mean `sirens-fail`/,
    }))
  it.each([
    [
      'of this brief',
      'flood-warning-brief/‸fund-siren',
      /no recommendation `fund-siren`.*`flood-warning-brief\/fund-sirens`/,
    ],
    ['of a brief that is not there', 'drought-brief/‸fund-wells', /There is no brief `drought-brief`/],
  ])('recommendation-exists: %s', (_, key, saying) =>
    expectAtMarks(
      'recommendation-exists',
      changed(
        brief,
        '    supportedBy',
        `    relatedTo:\n      - recommendation: ‸${key.replace('‸', '')}\n        relation: repeats\n    supportedBy`,
      ),
      { saying },
    ),
  )
  it('corrected-line-exists', () =>
    expectAtMarks(
      'corrected-line-exists',
      changed(
        brief,
        '    supportedBy',
        '    log:\n      - date: 2026-03-01\n        status: open\n      - date: 2026-04-01\n        status: in-progress\n        corrects: ‸2026-03-02\n    supportedBy',
      ),
      { saying: /`2026-03-01`/ },
    ))
})

describe('published-names-published', () => {
  const draft = good[commentary]?.replace('published: 2026-03-02', 'published: 2026-03-02\ndraft: true')
  it('warns when readers would see a draft beside an entry', () =>
    expectAtMarks(
      'published-names-published',
      { [commentary]: draft, ...withFields(brief, 'seeAlso: [‸embankments]\n') },
      { severity: 'warning', saying: /is a draft/ },
    ))
  it('refuses a brief whose event is a draft', () =>
    expectAtMarks(
      'published-names-published',
      { ...withFields(event, 'draft: true\n'), ...changed(brief, 'event: flood', 'event: ‸flood') },
      { severity: 'error' },
    ))
  it('lets a draft name a draft', () =>
    expectNothing({ ...withFields(event, 'draft: true\n'), ...withFields(brief, 'draft: true\n') }))
  it('warns of an entry that has open questions', async () => {
    await expectAtMarks('published-names-published', {
      ...withFields(commentary, 'review:\n  - field: title\n    question: Is it right?\n'),
      ...withFields(brief, 'seeAlso: [‸embankments]\n'),
    })
  })
  it('judges an embargoed entry as on the day it appears', async () => {
    const files = { ...withFields(commentary, 'seeAlso: [flood-warning-brief]\n') }
    // Both lie in the future; by the time the commentary appears, the brief is there.
    await expectNothing(files, { now: '2026-01-15T00:00Z' })
    await expectAtMarks('published-names-published', withFields(brief, 'seeAlso: [‸embankments]\n'), {
      now: '2026-01-15T00:00Z',
      saying: /appears later/,
    })
  })
})

describe('names-another', () => {
  it('refuses an entry beside itself', () =>
    expectAtMarks('names-another', withFields(commentary, 'seeAlso: [‸embankments]\n')))
  it('refuses someone told apart from himself', () =>
    expectAtMarks('names-another', withFields('people/bilal-ahmed.yaml', 'distinctFrom: [‸bilal-ahmed]\n')))
  it('refuses a recommendation that repeats itself', () =>
    expectAtMarks(
      'names-another',
      changed(
        brief,
        '    supportedBy',
        '    relatedTo:\n      - recommendation: ‸flood-warning-brief/fund-sirens\n        relation: repeats\n    supportedBy',
      ),
    ))
  it('lets an author have the id of the entry', () =>
    expectNothing({
      'people/embankments.yaml': 'name: Emba N. Kments\n',
      ...changed(commentary, '[ayesha-malik]', '[embankments]'),
    }))
})

describe('topics-form-a-tree', () => {
  it('refuses a circle, at each of its topics', () =>
    expectAtMarks(
      'topics-form-a-tree',
      {
        ...withFields('topics/floods.yaml', 'parent: ‸water\n'),
        ...withFields('topics/water.yaml', 'parent: ‸floods\n'),
        'topics/rivers.yaml': 'title: Rivers\nparent: water\n',
      },
      { saying: /→/ },
    ))
  it('refuses a topic below itself', () =>
    expectAtMarks('topics-form-a-tree', withFields('topics/floods.yaml', 'parent: ‸floods\n')))
})

describe('listed-once', () => {
  it('refuses a topic twice', () =>
    expectAtMarks('listed-once', changed(commentary, '[floods, water]', '[floods, water, ‸floods]')))
  it('refuses a speaker twice in one role, but not in two', async () => {
    await expectAtMarks('listed-once', withFields(event, '  - person: ‸ayesha-malik\n    role: speaker\n'))
    await expectNothing(withFields(event, '  - person: ayesha-malik\n    role: moderator\n'))
  })
})

describe('see-also-is-pending', () => {
  it('warns when a piece has arrived', () =>
    expectAtMarks(
      'see-also-is-pending',
      withFields(brief, 'seeAlso:\n  - ‸title: Embankments Are Not Enough!\n'),
      { saying: /`- embankments`/, severity: 'warning' },
    ))
})
