/** Made-up entries for the page of every element, held against the same schemas as real ones. */
import { Archive } from '../../domain/archive.ts'
import type { Contents } from '../../domain/entry.ts'
import type { Kind } from '../../domain/kinds.ts'
import type { Brief } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import { brief } from '../../domain/schema/brief.ts'
import { commentary } from '../../domain/schema/commentary.ts'
import { event } from '../../domain/schema/event.ts'
import { organisation } from '../../domain/schema/organisation.ts'
import { person } from '../../domain/schema/person.ts'
import { term } from '../../domain/schema/term.ts'
import { topic } from '../../domain/schema/topic.ts'
import { parseBody } from '../../mdx/parse.ts'
import { toHtml } from '../../mdx/to-html.ts'
import { bodyContext } from '../../outputs/body-context.ts'

const body = `
<KeyPoints>

- **What is new:** the lighthouse keeps two logs.
- **Why it matters:** they disagree about the same night.
- **What should be done:** read both, aloud, once a week.

</KeyPoints>

A paragraph of running text, with *emphasis*, **weight**, a [link](https://example.org/), a term of the glossary in its
sentence, the LHB, and a note.[^1] Dates are written 20 January 2026 and figures 1,234,567.

## A heading of the second level

> A quotation that is part of the text.

<PullQuote by="The keeper" source="letter of 3 March">
The light was on. Nobody had asked it to be.
</PullQuote>

### A heading of the third level

1. An ordered list
2. hangs its numerals,
   - and a list in it stands in.
3. The text keeps one edge.

| Lamp | Hours lit | Hours logged |
| --- | ---: | ---: |
| North | 4,102 | 4,380 |
| South | 3,911 | 3,911 |

<Note title="On the figures">
A remark of the editors’ that stands apart.
</Note>

<Discussion />

<Recommendations />

[^1]: Both logs are in the keeper’s hand.
`

const stored = <K extends Kind>(kind: K, id: string) => ({ kind, id, file: `${kind}/${id}`, digest: id })

const contents = (publication: Contents['publication']): Contents => ({
  publication,
  commentary: [
    {
      ...stored('commentary', 'two-logs'),
      data: commentary.parse({
        title: 'Two Logs, One Light',
        summary: 'What a lighthouse writes down, and what it leaves out.',
        published: '2026-03-03',
        topics: ['lights'],
      }),
    },
    {
      ...stored('commentary', 'fog-bell'),
      data: commentary.parse({
        title: 'In Defence of the Fog Bell',
        summary: 'It is loud, it is old, and it has never needed an update.',
        published: '2026-02-11',
      }),
    },
  ],
  brief: [
    {
      ...stored('brief', 'keeping-the-light'),
      body: { words: 900, mentions: [], links: [], pictures: [] },
      data: brief.parse({
        title: 'Keeping the Light: Brief of a Webinar',
        summary: 'Two keepers and a harbour master on who pays for a lamp that everybody sees.',
        published: '2026-01-28',
        event: 'keeping-the-light',
        points: [
          { id: 'paid', speaker: 'ada-fenwick', text: 'A light is paid for by those who never see it.' },
          { id: 'logged', speaker: 'tariq-soren', text: 'What is not logged did not shine.' },
          { id: 'two', speaker: 'tariq-soren', text: 'Two logs are better than none.' },
        ],
        recommendations: [
          {
            id: 'one-log',
            title: 'Keep one log',
            text: 'Let both lamps be entered in one book, with the hour.',
            addressees: [{ organisation: 'lighthouse-board', basis: 'stated' }],
            log: [{ date: '2026-02-20', status: 'in-progress', note: 'A book was bought.' }],
          },
          {
            id: 'oil',
            title: 'Measure the oil',
            text: 'Weigh the oil before and after each night.',
            addressees: [{ organisation: 'lighthouse-board', basis: 'inferred' }],
            supportedBy: ['logged'],
          },
        ],
      }),
    },
  ],
  event: [
    {
      ...stored('event', 'keeping-the-light'),
      data: event.parse({
        title: 'Keeping the Light',
        start: '2026-01-20T17:00',
        end: '2026-01-20T18:30',
        zone: 'Asia/Karachi',
        speakers: [
          { person: 'noor-halden', role: 'moderator' },
          {
            person: 'ada-fenwick',
            role: 'speaker',
            positions: [{ title: 'Harbour master', organisation: 'lighthouse-board' }],
          },
          { person: 'tariq-soren', role: 'speaker', billedAs: 'T. Soren' },
        ],
      }),
    },
  ],
  person: [
    { ...stored('person', 'ada-fenwick'), data: person.parse({ name: 'Ada Fenwick', honorific: 'Captain' }) },
    { ...stored('person', 'noor-halden'), data: person.parse({ name: 'Noor Halden' }) },
    { ...stored('person', 'tariq-soren'), data: person.parse({ name: 'Tariq Soren', honorific: 'Dr' }) },
  ],
  organisation: [
    {
      ...stored('organisation', 'lighthouse-board'),
      data: organisation.parse({ name: 'Lighthouse Board', acronym: 'LHB' }),
    },
  ],
  topic: [{ ...stored('topic', 'lights'), data: topic.parse({ title: 'Lights and signals' }) }],
  term: [{ ...stored('term', 'lhb'), data: term.parse({ name: 'LHB', expansion: 'Lighthouse Board' }) }],
  page: [],
})

const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('A specimen is missing.')
  return one
}

/** The specimens, at the addresses of a real archive. Their pages do not exist. */
export const specimensFor = ({
  publication,
  now,
}: Archive): { archive: Archive; brief: Brief; event: Event; html: string } => {
  const archive = new Archive(contents(publication), { now, preview: false })
  const shown = first(archive.briefs)
  const { tree } = parseBody(body, { firstLine: 1 })
  return {
    archive,
    brief: shown,
    event: first(archive.events),
    html: toHtml(tree, bodyContext(archive, shown, { explains: true })),
  }
}
