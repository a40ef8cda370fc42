import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changesCommand } from '../../src/cli/changes.ts'
import { runCommand } from '../../src/cli/command.ts'
import { changes as report, type Changes } from '../../src/outputs/changes/report.ts'
import { changed, type Files, good, withFields } from '../checks/content.ts'
import { below, newRepository } from '../source/repository.ts'

const commentary = 'commentaries/2026/embankments.mdx'
const brief = 'briefs/2026/flood-warning-brief.mdx'
const event = 'events/2026/flood-warning.yaml'
const person = 'people/ayesha-malik.yaml'

/** Runs the command in a repository where the good content was committed and then changed. */
const run = async (files: Files, words: readonly string[] = ['--since', 'HEAD'], then: Files = {}) => {
  const repository = await newRepository()
  await repository.commit(below('content', { ...good, ...then }))
  await repository.write(below('content', files))
  const [printed, aside]: [string[], string[]] = [[], []]
  const code = await runCommand(changesCommand, words, {
    environment: { SOURCE_DATE_EPOCH: '1780000000', CONTENT_DIR: join(repository.folder, 'content') },
    folder: repository.folder,
    print: (text) => printed.push(text),
    printAside: (text) => aside.push(text),
    colour: false,
  })
  return { code, printed: printed.join(''), aside: aside.join('') }
}

const compare = async (files: Files, then?: Files): Promise<Changes> => {
  const { printed } = await run(files, ['--since', 'HEAD', '--format', 'json'], then)
  return report.parse(JSON.parse(printed))
}

const addresses = (pages: readonly { address: string }[]): string[] => pages.map(({ address }) => address)

const nothing: Changes = {
  everywhere: [],
  pages: { new: [], changed: [], moved: [], withdrawn: [], gone: [] },
  recommendations: { new: [], changed: [], gone: [] },
  waiting: [],
}

describe('npm run changes', () => {
  it('says that nothing changed, and nothing of what readers do not see', async () => {
    expect(await compare({})).toEqual(nothing)
    expect(await compare(withFields(commentary, 'redirectFrom: [/walls/]\n'))).toEqual(nothing)
    expect((await run({})).printed).toBe('Readers would see no entry changed.\n')
  })

  it('names what is new', async () => {
    const text = `---\ntitle: Dams\nsummary: On dams.\npublished: 2026-04-01\nauthors: [bilal-ahmed]\n---\n\nText.\n`
    const { pages } = await compare({ 'commentaries/2026/dams.mdx': text })
    expect(pages).toEqual({
      ...nothing.pages,
      new: [{ address: '/commentaries/dams/', kind: 'commentary', title: 'Dams' }],
    })
  })

  it('shows the words that changed, field by field, with ids by their names', async () => {
    const { pages } = await compare({
      [commentary]: String(good[commentary])
        .replace('next village', 'other village')
        .replace('[ayesha-malik]', '[bilal-ahmed]'),
    })
    expect(pages.changed).toEqual([
      {
        address: '/commentaries/embankments/',
        kind: 'commentary',
        title: 'Embankments are not enough',
        shownOn: [],
        parts: [
          {
            name: 'authors',
            words: [
              { is: 'removed', text: 'Ayesha Malik' },
              { is: 'added', text: 'Bilal Ahmed' },
            ],
          },
          {
            name: 'text',
            words: [
              { is: 'kept', text: '… They move the water to the ' },
              { is: 'removed', text: 'next' },
              { is: 'added', text: 'other' },
              { is: 'kept', text: ' village.\n\nWhat helps\n\nRoom for the river.' },
            ],
          },
        ],
      },
    ])
  })

  it('says which pages show a person or an event that changed', async () => {
    const renamed = await compare({ [person]: 'name: Aisha Malik\n' })
    expect(addresses(renamed.pages.changed)).toEqual(['/people/ayesha-malik/'])
    expect(addresses(renamed.pages.changed[0]?.shownOn ?? []).sort()).toEqual([
      '/briefs/flood-warning-brief/',
      '/commentaries/embankments/',
      '/events/flood-warning/',
    ])
    const later = await compare(changed(event, '18:00', '18:30'))
    expect(later.pages.changed.map(({ address, shownOn }) => [address, addresses(shownOn)])).toEqual([
      [
        '/events/flood-warning/',
        ['/briefs/flood-warning-brief/', '/people/ayesha-malik/', '/people/bilal-ahmed/'],
      ],
    ])
  })

  it('gives recommendations an account of their own', async () => {
    const log = '    log:\n      - date: 2026-03-01\n        status: open\n        note: A *tender* is out.\n'
    const more = '  - id: masts\n    title: Masts\n    text: Build masts.\n'
    const text = String(good[brief])
      .replace('Fund sirens', 'Buy sirens')
      .replace('    supportedBy: [sirens-fail]\n', `    supportedBy: [sirens-fail]\n${log}${more}`)
    const { pages, recommendations } = await compare({ [brief]: text })
    const sirens = '/recommendations/flood-warning-brief/fund-sirens/'
    expect(pages.changed.map(({ address, parts }) => [address, parts])).toEqual([
      ['/briefs/flood-warning-brief/', []],
    ])
    expect(recommendations).toEqual({
      new: [{ address: '/recommendations/flood-warning-brief/masts/', title: 'Masts', text: 'Build masts.' }],
      changed: [
        {
          address: sirens,
          title: 'Buy sirens that need no grid.',
          parts: [
            {
              name: 'text',
              words: [
                { is: 'removed', text: 'Fund' },
                { is: 'added', text: 'Buy' },
                { is: 'kept', text: ' sirens that need no grid.' },
              ],
            },
          ],
          log: [{ date: '2026-03-01', status: 'open', note: 'A tender is out.' }],
        },
      ],
      gone: [],
    })
    const back = await compare({}, { [brief]: text })
    expect(back.recommendations.new).toEqual([])
    const gone = await compare({ [brief]: good[brief] }, { [brief]: text })
    expect(addresses(gone.recommendations.gone)).toEqual(['/recommendations/flood-warning-brief/masts/'])
  })

  it('compares points each with itself, wherever it stands now', async () => {
    const first =
      '  - id: sirens-fail\n    speaker: ayesha-malik\n    text: Sirens fail where there is no power.\n'
    const second = '  - id: masts\n    speaker: bilal-ahmed\n    text: Masts stand.\n'
    const { pages } = await compare({
      [brief]: String(good[brief]).replace(first, second + first.replace('Sirens', 'Horns')),
    })
    expect(pages.changed[0]?.parts).toEqual([
      { name: 'points masts', words: [{ is: 'added', text: 'Bilal Ahmed, Masts stand.' }] },
      {
        name: 'points sirens-fail',
        words: [
          { is: 'kept', text: 'Ayesha Malik, ' },
          { is: 'removed', text: 'Sirens' },
          { is: 'added', text: 'Horns' },
          { is: 'kept', text: ' fail where there is no power.' },
        ],
      },
    ])
  })

  it('takes a new name for a change of the person’s page, not of each that shows it', async () => {
    const { pages } = await compare({
      [person]: 'name: Aisha Malik\n',
      ...changed(commentary, 'next village', 'other village'),
    })
    expect(pages.changed.map(({ address, parts }) => [address, parts.map(({ name }) => name)])).toEqual([
      ['/commentaries/embankments/', ['text']],
      ['/people/ayesha-malik/', ['name']],
    ])
  })

  it('tells pages that moved, that were withdrawn and that are gone from each other', async () => {
    const moved = await compare({
      [commentary]: undefined,
      'commentaries/2026/walls.mdx': String(
        withFields(commentary, 'redirectFrom: [/commentaries/embankments/]\n')[commentary],
      ),
    })
    expect(moved.pages).toEqual({
      ...nothing.pages,
      moved: [
        {
          address: '/commentaries/walls/',
          kind: 'commentary',
          title: 'Embankments are not enough',
          from: '/commentaries/embankments/',
        },
      ],
    })
    const withdrawn = await compare(
      withFields(commentary, 'withdrawn:\n  date: 2026-05-01\n  note: Taken back.\n'),
    )
    expect(addresses(withdrawn.pages.withdrawn)).toEqual(['/commentaries/embankments/'])
    const gone = await compare({ [commentary]: undefined })
    expect(addresses(gone.pages.gone)).toEqual(['/commentaries/embankments/'])
  })

  it('says nothing of what a withdrawn person said', async () => {
    const { printed } = await run(
      {
        [person]: 'name: Ayesha Malik\nwithdrawn:\n  date: 2026-05-01\n  note: At her wish.\n',
        ...changed(brief, 'Sirens fail where', 'Horns fail where'),
      },
      ['--since', 'HEAD', '--format', 'json'],
    )
    expect(printed).not.toContain('Horns')
    expect(addresses((report.parse(JSON.parse(printed)) satisfies Changes).pages.gone)).toContain(
      '/people/ayesha-malik/',
    )
  })

  it('names what is not before readers yet', async () => {
    const waiting = await compare({
      ...changed(commentary, 'published: 2026-03-02', 'published: 2026-12-01'),
      'commentaries/drafts/dams.mdx':
        '---\ntitle: Dams\ndraft: true\nreview:\n  - field: summary\n    question: What?\n---\n\nText.\n',
    })
    expect(waiting.waiting.map(({ address, state, published }) => [address, state, published])).toEqual([
      ['/commentaries/embankments/', 'embargoed', '2026-12-01'],
      ['/commentaries/dams/', 'draft', undefined],
    ])
    expect(addresses(waiting.pages.gone)).toContain('/commentaries/embankments/')
  })

  it('says what changed on every page', async () => {
    const { everywhere } = await compare(changed('publication.yaml', 'River Review', 'The River Review'))
    expect(everywhere.map(({ name }) => name)).toEqual(['name'])
  })

  it('prints it for people, and as Markdown', async () => {
    const files = changed(commentary, 'next village', 'other village')
    expect((await run(files)).printed).toBe(`Changed pages
  /commentaries/embankments/  Embankments are not enough
    text: … They move the water to the [-next-]{+other+} village. What helps Room for the river.

1 page of entries would be changed.
`)
    expect((await run(files, ['--since', 'HEAD', '--format', 'markdown'])).printed).toBe(`### Changed pages

- Embankments are not enough \`/commentaries/embankments/\`
  - **text**: … They move the water to the <del>next</del> <ins>other</ins> village. What helps Room for the river.
`)
  })

  it('compares what can be read, and says that the rest would not be published', async () => {
    const { code, aside, printed } = await run({
      ...changed(commentary, 'next village', 'other village'),
      [event]: 'title: [',
    })
    expect(code).toBe(0)
    expect(aside).toMatch(/^The content has an error: nothing would be published\./)
    expect(printed).toContain('[-next-]{+other+}')
  })

  it.each([
    [[], /^Say since when: `npm run changes -- --since main`\./],
    [['--since', 'nope'], /^There is no commit `nope`/],
    [['--since=--output=x'], /is no revision/],
    [
      ['--since', 'HEAD', '--format', 'toString'],
      /^There is no format `toString`: use text, markdown or json\./,
    ],
    [['main'], /^Say since when/],
    [['--since', 'HEAD', 'people'], /^What is meant by `people`\?/],
  ])('ends with 2 and a sentence when it cannot run: %j', async (words, sentence) => {
    const { code, printed, aside } = await run({}, words)
    expect([code, printed]).toEqual([2, ''])
    expect(aside).toMatch(sentence)
  })

  it('explains itself', async () => {
    expect((await run({}, ['--help'])).printed).toMatch(
      /^npm run changes -- --since REV \[--format text\|markdown\|json\]\n/,
    )
  })
})
