import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { Archive } from '../../src/domain/archive.ts'
import { allCards } from '../../src/outputs/share-card/cards.ts'
import { contentsOf, readContent } from '../../src/source/content.ts'
import { layersOf } from './layers.ts'
import { filesOf } from './pages.ts'
import { siteOf } from './site.ts'

const site = siteOf('harbour')
const contents = contentsOf(await readContent(site.content))
const archive = new Archive(contents, { now: Temporal.Instant.from('2026-09-01T00:00:00Z'), preview: false })

const gone = contents.person.filter(({ data }) => data.withdrawn !== undefined)
const unsaid = contents.brief.flatMap(({ data }) =>
  data.points.filter(({ speaker }) => gone.some(({ id }) => id === speaker)),
)

/** What must not be left of a person: each name, each part of it that is nobody else's, the id, and what he or she said. */
const traces: readonly string[] = [
  ...gone.flatMap(({ id, data }) => [
    id,
    ...[data.name, ...data.aliases.map(({ name }) => name)].flatMap((name) => [name, ...name.split(' ')]),
    ...(data.nativeName === undefined ? [] : [data.nativeName.text]),
  ]),
  ...unsaid.flatMap(({ id, text }) => [id, text]),
].filter((trace) => trace.length > 3)

let files: { file: string; layers: string[] }[]
beforeAll(async () => {
  files = await Promise.all(
    (await filesOf(site)).map(async (file) => ({
      file,
      layers: await layersOf(file, await readFile(join(site.folder, file))),
    })),
  )
})

/** Files that hold words in any letters, large or small; the search index knows small ones only. */
const filesWith = (words: string): string[] => {
  const small = words.toLowerCase()
  return files
    .filter(
      ({ file, layers }) =>
        file.toLowerCase().includes(small) || layers.some((layer) => layer.toLowerCase().includes(small)),
    )
    .map(({ file }) => file)
}

describe('a person who was withdrawn', () => {
  it('is in the fixture, with more than one name, an appearance and a point that names a term', () => {
    expect(gone.map(({ id }) => id)).toEqual(['jonah-tremlett'])
    expect(traces).toEqual(
      expect.arrayContaining([
        'jonah-tremlett',
        'Jonah Tremlett',
        'Joe Tremlett',
        'Jonah',
        'Tremlett',
        'cranes-at-four',
      ]),
    )
    const named = contents.brief.flatMap(({ body }) => body?.mentions ?? [])
    expect(named.map(({ point }) => point)).toContain('cranes-at-four')
  })

  it.each(traces)('leaves no “%s” in any byte of any file, packed or drawn', (trace) => {
    expect(filesWith(trace)).toEqual([])
  })

  it('is in no share card', () => {
    const inputs = JSON.stringify(allCards(archive)).toLowerCase()
    expect(traces.filter((trace) => inputs.includes(trace.toLowerCase()))).toEqual([])
  })
})

describe('the search for traces', () => {
  it('looks into the search index, packed as it is, the PDF editions and all other forms', () => {
    const endings = new Set(filesWith('calloway').map((file) => file.replace(/^.*\./, '')))
    for (const ending of ['html', 'json', 'md', 'pdf', 'pf_index', 'txt', 'xml', 'csv', 'ics'])
      expect(endings).toContain(ending)
  })
})

describe('a commentary that was withdrawn', () => {
  it('leaves its notice, and its words nowhere', () => {
    const [commentary] = contents.commentary.filter(({ data }) => data.withdrawn !== undefined)
    expect(commentary?.data.title).toBeDefined()
    expect(filesWith(commentary?.data.title ?? '')).toEqual([])
    expect(filesWith(commentary?.data.summary ?? '')).toEqual([])
    expect(filesWith(`/${commentary?.id ?? ''}`)).toEqual([`commentaries/${commentary?.id ?? ''}/index.html`])
  })
})
