import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { Archive } from '../../src/domain/archive.ts'
import type { BodyFacts, Contents, Entry } from '../../src/domain/entry.ts'
import { kinds, type Kind } from '../../src/domain/kinds.ts'
import { once } from '../../src/domain/lazy.ts'
import { publication } from '../../src/domain/schema/publication.ts'
import { contentsOf, readContent } from '../../src/source/content.ts'

export const now = Temporal.Instant.from('2026-12-01T00:00:00Z')

type Input<K extends Kind> = z.input<(typeof kinds)[K]['schema']>
type Inputs = { [K in Kind]?: Record<string, Input<K>> }

const house = {
  name: 'South Asia Times',
  shortName: 'SAT',
  url: 'https://example.org/press/',
  language: 'en',
  zone: 'Asia/Karachi',
}

const body: BodyFacts = { words: 3, mentions: [], links: [], pictures: [] }

const entriesOf = <K extends Kind>(kind: K, inputs: Record<string, Input<K>> = {}): readonly Entry<K>[] =>
  Object.entries(inputs).map(
    ([id, input]) =>
      ({
        kind,
        id,
        file: `${kinds[kind].folder}/${id}${kinds[kind].ending}`,
        // As of a file: other words, another digest.
        digest: `${id} ${JSON.stringify(input)}`,
        data: kinds[kind].schema.parse(input),
        body,
      }) as unknown as Entry<K>,
  )

/** An archive of entries given as their front matter, by kind and id. */
export const archiveOf = (
  inputs: Inputs,
  more: Partial<z.input<typeof publication>> = {},
  moment: Temporal.Instant = now,
): Archive => {
  const contents: Contents = {
    publication: publication.parse({ ...house, ...more }),
    commentary: entriesOf('commentary', inputs.commentary),
    brief: entriesOf('brief', inputs.brief),
    event: entriesOf('event', inputs.event),
    person: entriesOf('person', inputs.person),
    organisation: entriesOf('organisation', inputs.organisation),
    topic: entriesOf('topic', inputs.topic),
    term: entriesOf('term', inputs.term),
    page: entriesOf('page', inputs.page),
  }
  return new Archive(contents, { now: moment, preview: false })
}

const folders = ['content', 'tests/fixtures/harbour'] as const

/** Both publications of this repository, its own content and the one made up for tests: their folders and archives. */
export const publicationFolders = once(() =>
  Promise.all(
    folders.map(async (folder) => ({
      folder,
      archive: new Archive(contentsOf(await readContent(folder)), { now, preview: false }),
    })),
  ),
)
export const publications = async (): Promise<readonly Archive[]> =>
  (await publicationFolders()).map(({ archive }) => archive)

/** The n-th of a list that must have it. */
export const nth = <T>(list: readonly T[], index = 0): T => {
  const item = list.at(index)
  if (item === undefined) throw new Error(`There is no item ${index} in a list of ${list.length}.`)
  return item
}

const awkward = [
  '“quoted”',
  '"quoted"',
  "it's",
  '{braces}',
  '}{',
  '100 %',
  '%s',
  'a & b',
  '<b>bold</b>',
  '</script>',
  ']]>',
  '<!--',
  '$x_1^2$',
  '#1',
  '~',
  '\\textbf{x}',
  'C:\\new',
  '=1+1',
  '@x',
  'a; b, c: d',
  '😀',
  '👩‍👩‍👧‍👦',
  'پاکستان',
  'خیبر پختونخوا',
  'Iqbāl',
  'naïve',
  'Şırnak',
  '日本',
  'and',
  'AND others',
  '\u2028',
  '\u0007',
  '\uFFFE',
]

/** A line of text with everything in it that a file format may trip over; some are 300 characters long. */
export const awkwardLine: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary' })), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(fc.constantFrom(...awkward, 'word'), { minLength: 60, maxLength: 60 }),
  )
  .map((words) => [...words.join(' ').replace(/[\r\n]+/g, ' ')].slice(0, 300).join('').trim())
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))

/** Names: with particles, in one part, in scripts without capitals, with commas and the word “and”. */
const person: fc.Arbitrary<Input<'person'>> = fc.oneof(
  fc.constantFrom<Input<'person'>>(
    { name: 'Ludwig van der Berg', givenName: 'Ludwig', familyName: 'van der Berg' },
    { name: 'Zia ur Rehman ul Haq', givenName: 'Zia ur Rehman', familyName: 'ul Haq' },
    { name: 'Jean-Paul de la Tour', givenName: 'Jean-Paul', familyName: 'de la Tour' },
    { name: 'Omar al-Farsi', givenName: 'Omar', familyName: 'al-Farsi' },
    { name: 'Zainab bint Ali', givenName: 'Zainab', familyName: 'bint Ali' },
    { name: 'Martin King Jr.', givenName: 'Martin', familyName: 'King Jr.' },
    { name: 'محمد اقبال', givenName: 'محمد', familyName: 'اقبال' },
    { name: 'Plato' },
    { name: 'Sukarno', familyName: 'Sukarno' },
    { name: 'Khan, Jr and Sons' },
  ),
  fc.record({ name: awkwardLine }),
)

/** Words and names for `awkwardArchive`. */
export const awkwardEntries = fc.record({
  title: awkwardLine,
  summary: awkwardLine,
  source: awkwardLine,
  topic: awkwardLine,
  people: fc.array(person, { minLength: 1, maxLength: 4 }),
  organisation: awkwardLine,
  isDigest: fc.boolean(),
  language: fc.constantFrom('en', 'ur'),
  day: fc.constantFrom('2024-02-29', '2026-11-20', '2025-01-01'),
  recommendation: awkwardLine,
  url: fc.constantFrom('https://example.org/', 'https://example.org/press/'),
})
type AwkwardEntries = typeof awkwardEntries extends fc.Arbitrary<infer T> ? T : never

/** An archive with one commentary, one event and its brief, whose texts and names are awkward. */
export const awkwardArchive = (entries: AwkwardEntries): Archive => {
  const {
    title,
    summary,
    source,
    topic,
    people,
    organisation,
    isDigest,
    language,
    day,
    recommendation,
    url,
  } = entries
  const person = Object.fromEntries(people.map((input, index) => [`person-${index}`, input]))
  const ids = Object.keys(person)
  const article = {
    title,
    summary,
    published: day,
    topics: ['topic'],
    language,
    ...(isDigest
      ? { edition: 'digest' as const, source: { publisher: source, title: source, authors: ids } }
      : { authors: [...ids, 'org'] }),
    corrections: [{ date: day, note: summary }],
  }
  const act = {
    id: 'act',
    title: recommendation,
    text: recommendation,
    addressees: [{ organisation: 'org', basis: 'stated' as const }],
    topics: ['topic'],
    reviewOn: '2027-01-31',
    log: [{ date: day, status: 'open' as const, note: summary }],
  }
  const webinar = {
    title,
    start: `${day}T17:00`,
    end: `${day}T18:30`,
    zone: 'Europe/Berlin',
    organiser: 'org',
    speakers: ids.map((id) => ({ person: id, role: 'speaker' as const, billedAs: source })),
    summary,
    changes: [{ date: day, note: summary }],
  }
  return archiveOf(
    {
      person,
      organisation: { org: { name: organisation } },
      topic: { topic: { title: topic } },
      event: { webinar },
      commentary: { essay: article },
      brief: { report: { ...article, event: 'webinar', recommendations: [act] } },
    },
    { url },
  )
}
