import { Temporal } from 'temporal-polyfill'
import { Archive } from '../../src/domain/archive.ts'
import { schemaFor } from '../../src/domain/draft.ts'
import type { BodyFacts, Contents, Entry, FrontMatter } from '../../src/domain/entry.ts'
import { kinds, type Kind } from '../../src/domain/kinds.ts'
import { publication } from '../../src/domain/schema/publication.ts'
import type { z } from 'zod'

type Input<K extends Kind> = Partial<z.input<(typeof kinds)[K]['schema']>>

/** Front matters by kind and id, as far as a test cares: what a schema requires beside is filled in. */
export type Inputs = { [K in Kind]?: Record<string, Input<K>> }

/** What a test says of bodies, by the entry's id. */
export type Bodies = Readonly<Record<string, Partial<BodyFacts>>>

export const now = Temporal.Instant.from('2026-11-20T12:00:00Z')

const required: { [K in Kind]: (id: string) => Input<K> } = {
  commentary: (id) => ({ title: id, summary: id, published: '2026-01-01' }),
  brief: (id) => ({ title: id, summary: id, published: '2026-01-01', event: 'webinar' }),
  event: (id) => ({
    title: id,
    start: '2026-01-01T10:00',
    end: '2026-01-01T11:00',
    zone: 'Asia/Karachi',
  }),
  person: (id) => ({ name: id }),
  organisation: (id) => ({ name: id }),
  topic: (id) => ({ title: id }),
  term: (id) => ({ name: id }),
  page: (id) => ({ title: id, summary: id }),
}

const entriesOf = <K extends Kind>(
  kind: K,
  inputs: Record<string, Input<K>> = {},
  bodies: Bodies,
): readonly Entry<K>[] =>
  Object.entries(inputs).map(([id, input]) => {
    const given = 'draft' in input && input.draft === true ? input : { ...required[kind](id), ...input }
    return {
      kind,
      id,
      file: `${kinds[kind].folder}/${id}${kinds[kind].ending}`,
      digest: id,
      data: schemaFor(kind, given).parse(given) as FrontMatter<K>,
      body: { words: 100, mentions: [], links: [], pictures: [], ...bodies[id] },
    }
  })

/** The contents of a folder that holds these entries. A draft is given as it is. */
export const contentsOf = (
  inputs: Inputs,
  { bodies = {}, ...more }: Partial<z.input<typeof publication>> & { bodies?: Bodies } = {},
): Contents => ({
  publication: publication.parse({
    name: 'The Harbour Review',
    url: 'https://example.org/',
    language: 'en',
    zone: 'Asia/Karachi',
    ...more,
  }),
  commentary: entriesOf('commentary', inputs.commentary, bodies),
  brief: entriesOf('brief', inputs.brief, bodies),
  event: entriesOf('event', inputs.event, bodies),
  person: entriesOf('person', inputs.person, bodies),
  organisation: entriesOf('organisation', inputs.organisation, bodies),
  topic: entriesOf('topic', inputs.topic, bodies),
  term: entriesOf('term', inputs.term, bodies),
  page: entriesOf('page', inputs.page, bodies),
})

/** What readers see of these entries at noon of 20 November 2026 UTC. */
export const archiveOf = (inputs: Inputs, more: Parameters<typeof contentsOf>[1] = {}): Archive =>
  new Archive(contentsOf(inputs, more), { now, preview: false })

export const ids = (nodes: Iterable<{ readonly id: string }>): string[] => Array.from(nodes, ({ id }) => id)
