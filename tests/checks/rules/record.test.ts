import { describe, expect, it } from 'vitest'
import { changed, checked, expectAtMarks, expectNothing, type Files, good, withFields } from '../content.ts'

const commentary = 'commentaries/2026/embankments.mdx'
const brief = 'briefs/2026/flood-warning-brief.mdx'
const event = 'events/2026/flood-warning.yaml'
const person = 'people/ayesha-malik.yaml'

const textOf = (files: Files, path: string): string => {
  const text = files[path]
  if (typeof text !== 'string') throw new Error(`${path} has no text.`)
  return text
}

/** The good brief with a log of its recommendation. */
const withLog = (lines: string): Files =>
  changed(brief, '    supportedBy', `    log:\n${lines}    supportedBy`)

const opened = '      - date: 2026-03-01\n        status: open\n'
const begun = '      - date: 2026-04-01\n        status: in-progress\n        note: A tender is out.\n'
const done =
  '      - date: 2026-05-01\n        status: partly\n        evidence: https://river.example.com/sirens\n'
const noted = 'changes:\n  - date: 2026-05-20\n    note: Reworded.\n'

/** An entry that says it was altered. */
const withNote = (files: Files, path: string): Files => ({
  [path]: textOf(files, path).replace(/^topics/m, `${noted}topics`),
})

describe('log-is-append-only', () => {
  const then = withLog(opened + begun)

  it.each([
    ['a status', begun.replace('in-progress', '‸open'), /its `status` was `in-progress`/],
    ['a date', begun.replace('2026-04-01', '‸2026-04-02'), /published as “2026-04-01: in-progress”/],
    ['a note', begun.replace('A tender', '‸Tenders'), /its `note` was `A tender is out\.`/],
    ['evidence', `${begun}        evidence: ‸https://river.example.com/\n`, /its `evidence` was not there/],
    ['with one added after it', begun.replace('A tender', '‸Tenders') + done, /put right by a new one/],
  ])('names a line that was changed: %s', async (_, lines, saying) => {
    await expectAtMarks('log-is-append-only', withLog(opened + lines), { then, saying, severity: 'error' })
  })

  it('names a line that was removed, at the line that stands in its place', async () => {
    await expectAtMarks('log-is-append-only', withLog(begun.replace('date', '‸date')), {
      then,
      saying: /“2026-03-01: open” of this log is gone.*before this one/,
    })
  })

  it('names the log when its last line was removed, and the recommendation when all were', async () => {
    const atLog = withLog(opened.replace('- date', '‸- date'))
    await expectAtMarks('log-is-append-only', atLog, { then, saying: /“2026-04-01: in-progress” .* is gone/ })
    const atRecommendation = changed(brief, '- id: fund-sirens', '- ‸id: fund-sirens')
    await expectAtMarks('log-is-append-only', atRecommendation, { then: withLog(opened) })
  })

  it('names a line that was put before an older one', async () => {
    const between = '      - ‸date: 2026-03-15\n        status: in-progress\n'
    await expectAtMarks('log-is-append-only', withLog(opened + between + begun), {
      then,
      saying: /Put it at the end/,
    })
  })

  it('lets lines be added at the end, and one put another right', async () => {
    await expectNothing(withLog(opened + begun + done), { then })
    await expectNothing(withLog(`${opened}${begun}${done}        corrects: 2026-04-01\n`), { then })
    await expectNothing(withLog(opened), { then: {} })
  })

  it('names a recommendation that was removed, and one that goes by a new id', async () => {
    const other = changed(
      brief,
      '- id: fund-sirens\n    text: Fund sirens',
      '- id: masts\n    text: Build masts',
    )
    const atList = textOf(other, brief).replace('  - id: masts', '  ‸- id: masts')
    await expectAtMarks('log-is-append-only', withNote({ [brief]: atList }, brief), {
      then,
      saying: /`fund-sirens` has 2 lines of log on the record, and it is gone/,
    })
    const renamed = textOf(then, brief).replace('- id: fund-sirens', '- id: ‸more-sirens')
    await expectAtMarks('log-is-append-only', withNote({ [brief]: renamed }, brief), {
      then,
      saying: /write `id: fund-sirens` again/,
    })
  })

  it('names a brief that is gone with its logs, and the brief it has become', async () => {
    const gone = await checked({ [brief]: undefined }, { then })
    expect(gone.map(({ rule, file }) => [rule, file])).toEqual([
      ['address-kept', brief],
      ['log-is-append-only', brief],
    ])
    const renamed = 'briefs/2026/siren-brief.mdx'
    const found = await checked({ [brief]: undefined, [renamed]: then[brief] }, { then })
    const command = '`npm run new -- redirect brief/flood-warning-brief brief/siren-brief`'
    expect(found.map(({ rule, file, fix }) => [rule, file, fix])).toEqual([
      ['address-kept', renamed, expect.stringContaining(command)],
      ['log-is-append-only', renamed, expect.stringContaining(command)],
    ])
  })

  it('follows a brief to another folder, and to another id by its redirect', async () => {
    const broken = textOf(withLog(opened + begun.replace('A tender', '‸Tenders')), brief)
    const elsewhere = { [brief]: undefined, 'briefs/drafts/flood-warning-brief.mdx': then[brief] }
    await expectAtMarks('log-is-append-only', { [brief]: broken }, { then: elsewhere })
    const redirected = broken.replace('\npoints', '\nredirectFrom: [/briefs/flood-warning-brief/]\npoints')
    const renamed = { [brief]: undefined, 'briefs/2026/siren-brief.mdx': redirected }
    await expectAtMarks('log-is-append-only', renamed, { then })
  })

  it('lets a withdrawn brief lose its text', async () => {
    const withdrawn = withFields(brief, 'withdrawn:\n  date: 2026-05-30\n  note: Taken back.\n')
    const emptied = textOf(withdrawn, brief).replace(/points:[^]*supportedBy: \[sirens-fail\]\n/, '')
    expect(emptied).not.toContain('fund-sirens')
    await expectNothing({ [brief]: emptied }, { then })
  })

  it('has nothing to say without a past', () => expectNothing(withLog(begun)))
})

describe('alteration-noted', () => {
  it.each([
    ['the title', changed(commentary, 'title: Embank', 'title: ‸Disembank')],
    ['the summary', changed(commentary, 'summary: Walls', 'summary: ‸Old walls')],
    ['who wrote it', changed(commentary, '[ayesha-malik]', '[‸bilal-ahmed]')],
    ['a word of the text', changed(commentary, 'to the next village', 'to the ‸other village')],
    ['a paragraph more', changed(commentary, 'the river.\n', 'the river.\n\n‸And time.\n')],
    ['an end cut off', changed(commentary, 'village.\n\n## What helps\n\nRoom for the river.', 'village‸.')],
    ['what a speaker said', changed(brief, 'text: Sirens fail', 'text: ‸Horns fail')],
    ['a recommendation', changed(brief, 'text: Fund sirens', 'text: ‸Buy sirens')],
    ['a point less', changed(brief, '- id: sirens-fail', '- id: ‸sirens-fail')],
    ['the hour of an event', changed(event, 'end: 2026-02-03T18:00', 'end: ‸2026-02-03T18:30')],
  ])('warns where a published text was altered: %s', async (name, files) => {
    const then =
      name === 'a point less'
        ? changed(
            brief,
            'points:\n',
            'points:\n  - id: masts\n    speaker: bilal-ahmed\n    text: Build masts.\n',
          )
        : {}
    await expectAtMarks('alteration-noted', files, {
      then,
      severity: 'warning',
      saying: /- date: 2026-06-01/,
    })
  })

  it('is content with a new line under `changes` or `corrections`, not with an old one', async () => {
    const altered = changed(commentary, 'Walls move', '‸Old walls move')
    const clean = textOf(altered, commentary).replace('‸', '')
    await expectNothing(withNote({ [commentary]: clean }, commentary), { then: {} })
    const corrected = textOf(withNote({ [commentary]: clean }, commentary), commentary)
    await expectNothing({ [commentary]: corrected.replace('changes', 'corrections') }, { then: {} })
    await expectAtMarks('alteration-noted', withNote(altered, commentary), {
      then: withNote(good, commentary),
    })
  })

  it('warns where a line that told of an alteration was itself altered or taken away', async () => {
    const then = withNote(good, commentary)
    const altered = {
      [commentary]: textOf(then, commentary).replace('- date', '- ‸date').replace('Reworded', 'Mended'),
    }
    await expectAtMarks('alteration-noted', altered, { then, saying: /told on 2026-05-20: “Reworded\.”/ })
    const gone = await checked({}, { then })
    expect(gone.map(({ rule, file }) => [rule, file])).toEqual([['alteration-noted', commentary]])
  })

  it.each([
    ['new topics', changed(commentary, '[floods, water]', '[water]')],
    [
      'emphasis, and lines broken otherwise',
      changed(commentary, 'They move the water', 'They *move*\nthe water'),
    ],
    ['an old address', withFields(commentary, 'redirectFrom: [/commentaries/walls/]\n')],
    ['speakers of an event', changed(event, '  - person: bilal-ahmed\n    role: moderator\n', '')],
    ['a new line in a log', withLog(opened)],
  ])('asks for no note of %s', (_, files) => expectNothing(files, { then: {} }))

  it('does not take a person who was renamed for somebody else', async () => {
    const renamed = Object.fromEntries(
      [commentary, brief, event].map((path) => [
        path,
        textOf(good, path).replaceAll('ayesha-malik', 'aisha-malik'),
      ]),
    )
    const now = {
      [person]: undefined,
      'people/aisha-malik.yaml': `${textOf(good, person)}redirectFrom: [/people/ayesha-malik/]\n`,
    }
    await expectNothing({ ...renamed, ...now }, { then: {} })
  })

  it('asks nothing of what readers have not read yet', async () => {
    const draft = (text: string) => ({
      [commentary]: text.replace('title', 'draft: true\ntitle'),
    })
    const altered = textOf(changed(commentary, 'Walls move', 'Old walls move'), commentary)
    await expectNothing({ [commentary]: altered }, { then: draft(textOf(good, commentary)) })
    const embargo = (text: string) => ({ [commentary]: text })
    await expectNothing(embargo(altered), {
      then: embargo(textOf(good, commentary)),
      now: '2026-02-27T09:00Z',
    })
  })
})

describe('address-kept', () => {
  it('warns of a page that is gone, and says how to let its address lead on', async () => {
    const gone = { 'organisations/river-board.yaml': 'name: River Board\n' }
    const [found, ...others] = await checked({}, { then: gone })
    expect(others).toEqual([])
    expect(found).toMatchObject({
      rule: 'address-kept',
      severity: 'warning',
      file: 'organisations/river-board.yaml',
      fix: expect.stringContaining('`npm run new -- redirect /organisations/river-board/ NEW`'),
    })
  })

  it('names everyone who still points to a person who was renamed, the new id and the command', async () => {
    const renamed = { [person]: undefined, 'people/prof-malik.yaml': good[person] }
    const found = await checked(renamed, { then: {} })
    const command = '`npm run new -- redirect person/ayesha-malik person/prof-malik`'
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([
      [brief, 'speaker-exists'],
      [commentary, 'author-exists'],
      [event, 'speaker-exists'],
      ['people/prof-malik.yaml', 'address-kept'],
    ])
    for (const { fix } of found) expect(fix).toContain(command)
    for (const { fix } of found.slice(0, 3)) expect(fix).toMatch(/^Did you mean `prof-malik`\?/)
  })

  it('is content when the old address leads on, or the entry was withdrawn', async () => {
    const board = { 'organisations/river-board.yaml': 'name: River Board\n' }
    const led = {
      'organisations/river-institute.yaml':
        'name: River Institute\nredirectFrom: [/organisations/river-board/]\n',
    }
    await expectNothing(led, { then: board })
    await expectNothing(withFields(commentary, 'withdrawn:\n  date: 2026-05-30\n  note: Taken back.\n'), {
      then: {},
    })
  })
})
