import { Temporal } from 'temporal-polyfill'
import { Archive } from '../../../src/domain/archive.ts'
import type { Contents, Entry } from '../../../src/domain/entry.ts'
import { kinds, type Kind } from '../../../src/domain/kinds.ts'
import { publication } from '../../../src/domain/schema/publication.ts'
import { parseBody } from '../../../src/mdx/parse.ts'
import { searchEntries, type SearchEntry } from '../../../src/outputs/search/records.ts'
import type { Label } from './labels.ts'

/** A generator of numbers from 0 to 1, always the same for a seed (mulberry32). */
export const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const split = (words: string): readonly string[] => words.split(' ')
const given = split(
  'Khurram Hamna Bashir Sahar Tariq Nasreen Imran Farzana Zubair Rabia Waqar Shazia Kamran Noreen Asif Lubna Yasir Amina Danish Fouzia Junaid Humaira Rizwan Saima',
)
const family = split(
  'Qureshi Siddiqui Afridi Yousafzai Khattak Mengal Bugti Chaudhry Gilani Rahmani Durrani Hussaini Tareen Wazir Achakzai Baloch Mirza Ansari Naqvi Farooqi',
)
const places = split(
  'Gwadar Chaman Torkham Quetta Kandahar Zhob Turbat Panjgur Miranshah Bannu Peshawar Kunduz Herat Nimroz Zaranj Khost Kunar Dushanbe Khorog Termez Osh Taftan Zahedan Chabahar',
)
const subjects = split(
  'ports tariffs refugees smuggling madrassas police courts taxation water dams mining pipelines railways fisheries elections census drones artillery ceasefires sanctions remittances hawala landmines visas',
)
const deeds = split(
  'reopens collapses stalls expands divides unsettles reforms outlasts delays exposes funds strains rewrites isolates outgrows reshapes',
)
const common = split(
  'the of and to in a that for on with as by from at is are was were it its this not but which has have more than their who after over between',
)
const syllables = split(
  'ba be bo ca ce co da de di do fa fe fi ga ge go ha he hi la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze',
)

/** As many words as English texts of this size hold, the n-th as frequent as 1/n (Zipf). */
const language = (random: () => number, size: number) => {
  const made = new Set<string>()
  while (made.size < size) {
    const length = 2 + Math.floor(random() * 3)
    made.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''))
  }
  const words = [...made]
  return () =>
    random() < 0.42
      ? (common[Math.floor(random() ** 2 * common.length)] ?? 'the')
      : (words[Math.floor(size ** random()) - 1] ?? 'word')
}

export interface Corpus {
  entries: SearchEntry[]
  labels: Label[]
}

/** Changes one letter, the way a hurried hand does: left out, doubled, or swapped with its neighbour. */
const mistyped = (word: string, random: () => number): string => {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  const ways = [
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${word[at] ?? ''}${word.slice(at)}`,
    swapped,
  ]
  const way = ways[Math.floor(random() * ways.length)] ?? word
  return way === word ? word.slice(0, -1) : way
}

/**
 * A made-up publication of so many entries, one in six a brief with twelve points and eight recommendations, and queries
 * for it. Equal arguments give an equal corpus.
 */
export const generated = (size: number, seed = size): Corpus => {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const word = language(random, 30_000)
  const sentence = (length = 14 + Math.floor(random() * 10)): string => {
    const text = Array.from({ length }, (_, index) =>
      index > 2 && random() < 0.05 ? pick(places) : random() < 0.04 ? pick(subjects) : word(),
    ).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 5 }, () => sentence()).join(' ')

  const inputs: { [K in Kind]: { id: string; data: unknown; body?: string }[] } = {
    commentary: [], brief: [], event: [], person: [], organisation: [], topic: [], term: [], page: [],
  } // prettier-ignore
  for (const name of given)
    for (const last of family.slice(0, Math.max(3, Math.min(20, Math.ceil(size / 60)))))
      inputs.person.push({ id: `${name}-${last}`.toLowerCase(), data: { name: `${name} ${last}` } })
  for (const subject of subjects)
    inputs.topic.push({ id: subject, data: { title: subject.charAt(0).toUpperCase() + subject.slice(1) } })
  for (const place of places)
    inputs.organisation.push({
      id: `government-of-${place.toLowerCase()}`,
      data: { name: `Government of ${place}` },
    })
  for (const [index, place] of places.entries())
    inputs.term.push({
      id: `${place.toLowerCase()}-front`,
      data: {
        name: `${place.charAt(0)}LF${index}`,
        expansion: `${place} Liberation Front`,
        definition: sentence(),
      },
    })

  const labels: Label[] = []
  const used = new Set<string>()
  const titleOf = (): string => {
    for (;;) {
      const title = `How ${pick(places)} ${pick(deeds)} the ${pick(subjects)} of ${pick(places)}`
      if (used.has(title)) continue
      used.add(title)
      return title
    }
  }
  const dayOf = (index: number) =>
    Temporal.PlainDate.from('2020-01-01')
      .add({ days: Math.floor((index * 2100) / size) })
      .toString()

  for (let index = 0; index < size; index++) {
    const title = titleOf()
    const published = dayOf(index)
    const topics = [...new Set([pick(subjects), pick(subjects)])]
    const summary = sentence(24)
    const sections = Array.from(
      { length: 4 },
      () => `## ${sentence(5).slice(0, -1)}\n\n${paragraph()}\n\n${paragraph()}`,
    )
    const body = [paragraph(), ...sections].join('\n\n')
    if (index % 6 !== 0) {
      const id = `entry-${index}`
      const author = pick(inputs.person).id
      inputs.commentary.push({ id, data: { title, summary, published, topics, authors: [author] }, body })
      continue
    }
    const speakers = Array.from({ length: 4 }, () => pick(inputs.person).id)
    const event = `event-${index}`
    inputs.event.push({
      id: event,
      data: {
        title: `Webinar: ${title}`, start: `${published}T17:00`, end: `${published}T18:00`, zone: 'Asia/Karachi',
        speakers: [...new Set(speakers)].map((person, place) => ({ person, role: place === 0 ? 'moderator' : 'speaker' })),
      },
    }) // prettier-ignore
    inputs.brief.push({
      id: `entry-${index}`,
      data: {
        title, summary, published, topics, event, authors: [],
        points: Array.from({ length: 12 }, (_, place) => ({
          id: `p${place}`, speaker: speakers[place % 4], text: `${sentence()} ${sentence()}`, topics: [pick(subjects)],
        })),
        recommendations: Array.from({ length: 8 }, (_, place) => ({
          id: `r${place}`,
          title: `Let ${pick(places)} mend its ${pick(subjects)} and ${pick(subjects)}`,
          text: `${sentence()} ${sentence()}`,
          addressees: [{ organisation: pick(inputs.organisation).id, basis: 'inferred' }],
          topics: [pick(subjects)],
        })),
      },
      body,
    }) // prettier-ignore
  }

  const plain = (title: string) => split(title.replace(/^How /, '').replace(/ (?:the|of) /g, ' '))
  const sample = <T>(list: readonly T[], count: number) =>
    Array.from(
      { length: Math.min(count, list.length) },
      (_, index) => list[Math.floor(((index + 0.5) * list.length) / count)] as T,
    )
  for (const { id, data } of sample(inputs.commentary, 12)) {
    const { title } = data as { title: string }
    const expect = [`/commentaries/${id}/`]
    labels.push({ kind: 'known', query: plain(title).join(' ').toLowerCase(), expect })
    const [place = '', ...rest] = plain(title)
    labels.push({ kind: 'error', query: [mistyped(place, random), ...rest].join(' '), expect })
  }
  for (const { id, body = '' } of sample(inputs.commentary, 8)) {
    const words = split((body.split('\n\n')[5] ?? '').replace(/\./g, ''))
    labels.push({
      kind: 'phrase',
      query: `"${words.slice(3, 8).join(' ')}"`,
      expect: [`/commentaries/${id}/`],
    })
  }
  for (const { id, data } of sample(inputs.person, 10)) {
    const [first = '', last = ''] = split((data as { name: string }).name)
    labels.push({ kind: 'error', query: `${first} ${mistyped(last, random)}`, expect: [`/people/${id}/`] })
  }
  for (const { id, data } of sample(inputs.brief, 6)) {
    const { title } = data as { title: string }
    const event = id.replace('entry', 'event')
    labels.push({
      kind: 'question',
      query: `who moderated the webinar ${plain(title).join(' ')}`,
      expect: [`/events/${event}/`, `/briefs/${id}/`],
    })
  }
  for (const { id, data } of sample(inputs.brief, 6)) {
    const [recommendation] = (data as { recommendations: { title: string }[] }).recommendations
    labels.push({
      kind: 'known',
      query: `recommendation ${recommendation?.title.replace(/^Let | mend its| and/g, '').toLowerCase() ?? ''}`,
      expect: inputs.brief.flatMap(({ id: brief, data: other }) =>
        (other as { recommendations: { id: string; title: string }[] }).recommendations.flatMap(
          ({ id: one, title }) =>
            title === recommendation?.title ? [`/recommendations/${brief}/${one}/`] : [],
        ),
      ),
    })
    void id
  }
  for (const subject of sample(subjects, 4))
    labels.push({ kind: 'topic', query: mistyped(subject, random), expect: [`/topics/${subject}/`] })

  const bodies = new Map<string, string>()
  const entriesOf = <K extends Kind>(kind: K): readonly Entry<K>[] =>
    inputs[kind].map(({ id, data, body }) => {
      const file = `${kinds[kind].folder}/${id}${kinds[kind].ending}`
      if (body !== undefined) bodies.set(file, body)
      return {
        kind,
        id,
        file,
        digest: id,
        data: kinds[kind].schema.parse(data),
        body: { words: 900, mentions: [], links: [] },
      } as unknown as Entry<K>
    })
  const contents: Contents = {
    publication: publication.parse({ name: 'Generated', url: 'https://example.org/', language: 'en', zone: 'Asia/Karachi' }),
    commentary: entriesOf('commentary'), brief: entriesOf('brief'), event: entriesOf('event'), person: entriesOf('person'),
    organisation: entriesOf('organisation'), topic: entriesOf('topic'), term: entriesOf('term'), page: [],
  } // prettier-ignore
  const archive = new Archive(contents, {
    now: Temporal.Instant.from('2026-12-01T00:00:00Z'),
    preview: false,
  })
  const entries = searchEntries(archive, ({ file }) => {
    const body = bodies.get(file)
    return body === undefined ? undefined : parseBody(body, { firstLine: 1 }).tree
  })
  return { entries, labels }
}
