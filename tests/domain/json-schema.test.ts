import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { jsonSchemaOf } from '../../src/domain/json-schema.ts'
import { kindNames, type Kind } from '../../src/domain/kinds.ts'
import { newEntryFile, newKinds } from '../../src/source/new-entry.ts'
import { readContent } from '../../src/source/content.ts'
import { splitFrontMatter } from '../../src/source/front-matter.ts'
import { readYaml } from '../../src/source/yaml.ts'
import { readFile } from 'node:fs/promises'

const all = [...kindNames, 'publication'] as const

/** Strict: a word that JSON Schema does not know is an error. */
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, formats: { email: true } })
const validators = new Map(all.map((kind) => [kind, ajv.compile(jsonSchemaOf(kind))]))

/** What an editor would underline. */
const complaints = (kind: Kind | 'publication', data: unknown): string[] => {
  const validate = validators.get(kind)
  if (validate === undefined || validate(data)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

const commentary = { title: 'A', summary: 'B', published: '2026-03-02' }

describe('the schemas for editors', () => {
  it.each(all)('%s: the file is the one that the domain’s schema makes', async (kind) => {
    const renew = 'renew it with `npx vitest run tests/domain/json-schema.test.ts --update`'
    await expect(`${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`, renew).toMatchFileSnapshot(
      `../../.vscode/schemas/${kind}.json`,
    )
  })

  it('have nothing against any entry of the content folder', async () => {
    const { entries } = await readContent('content')
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.flatMap(({ kind, frontMatter }) => complaints(kind, frontMatter))).toEqual([])
    const publication = readYaml(await readFile('content/publication.yaml', 'utf8')).value
    expect(complaints('publication', publication)).toEqual([])
  })

  it.each(newKinds)('have nothing against a %s that is only begun', (kind) => {
    const { path, text } = newEntryFile({ kind, id: 'begun', title: 'Begun' })
    const split = path.endsWith('.mdx') ? splitFrontMatter(text) : { parts: { yaml: { text } } }
    const { value } = readYaml('parts' in split ? split.parts.yaml.text : '')
    expect(value).toBeDefined()
    expect(complaints(kind, value)).toEqual([])
  })

  it.each<[string, Kind, unknown, string]>([
    ['an unknown field', 'person', { name: 'A', nmae: 'B' }, ' must NOT have additional properties'],
    ['a field that is missing', 'topic', {}, " must have required property 'title'"],
    [
      'a value that is none of the list',
      'organisation',
      { name: 'A', kind: 'club' },
      '/kind must be equal to one of the allowed values',
    ],
    ['a text where a list belongs', 'term', { name: 'A', aliases: 'B' }, '/aliases must be array'],
    [
      'what is no id',
      'commentary',
      { ...commentary, topics: ['Big Topic'] },
      '/topics/0 must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"',
    ],
    [
      'what is no date',
      'commentary',
      { ...commentary, published: '2 March' },
      '/published must match pattern "^\\d{4}-\\d{2}-\\d{2}$"',
    ],
    ['a number for a title', 'commentary', { ...commentary, title: 1984 }, '/title must be string'],
  ])('underline %s', (_, kind, data, complaint) => {
    expect(complaints(kind, data)).toEqual([complaint])
  })

  it('ask a published entry, and no draft, for what a draft may lack', () => {
    expect(complaints('commentary', { title: 'A', draft: true })).toEqual([])
    expect(complaints('commentary', { title: 'A', draft: false })).toContain(
      " must have required property 'summary'",
    )
    expect(complaints('event', { title: 'A' })).toContain(" must have required property 'start'")
  })

  it('explain every field to the author', () => {
    const missing = all.flatMap((kind) =>
      Object.entries(jsonSchemaOf(kind)['properties'] as Record<string, { description?: string }>)
        .filter(([, { description }]) => (description ?? '') === '')
        .map(([field]) => `${kind}.${field}`),
    )
    expect(missing).toEqual([])
  })
})
