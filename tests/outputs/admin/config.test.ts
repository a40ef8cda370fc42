import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { select } from 'hast-util-select'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writtenSchemaOf } from '../../../src/domain/json-schema.ts'
import { kindNames, kinds, type Kind } from '../../../src/domain/kinds.ts'
import { openInDraft } from '../../../src/domain/open-in-draft.ts'
import { publication } from '../../../src/domain/schema/publication.ts'
import { cmsConfig } from '../../../src/outputs/admin/config.ts'
import { adminPage } from '../../../src/outputs/admin/page.ts'
import { awkwardLine } from '../archives.ts'

const house = {
  name: 'The Harbour Review',
  url: 'https://example.org/press/',
  language: 'en',
  zone: 'Europe/London',
}
const repository = { url: 'https://github.com/house/press', name: 'house/press', branch: 'main' }

/** What the configuration’s tests ask of a field. */
const field = z.looseObject({
  name: z.string(),
  label: z.string().min(1),
  hint: z.string().min(1),
  widget: z.string(),
  required: z.boolean(),
  pattern: z.tuple([z.string(), z.string()]).optional(),
  collection: z.string().optional(),
  get fields() {
    return z.array(field).optional()
  },
})
type Field = z.infer<typeof field>
const configuration = z.looseObject({
  backend: z.looseObject({}),
  collections: z.array(
    z.looseObject({ name: z.string(), folder: z.string(), path: z.string(), fields: z.array(field) }),
  ),
})

const configOf = (more: Partial<z.input<typeof publication>> = {}) =>
  configuration.parse(
    JSON.parse(JSON.stringify(cmsConfig(publication.parse({ ...house, ...more }), repository))),
  )
const config = configOf()
const collectionOf = (kind: Kind) => {
  const found = config.collections.find(({ name }) => name === kind)
  if (found === undefined) throw new Error(`There is no collection of ${kind}.`)
  return found
}
const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((one) => [one, ...everyField(one.fields ?? [])])
const pathsOf = (fields: readonly Field[], above = ''): string[] =>
  fields.flatMap(({ name, fields: below = [] }) => [`${above}${name}`, ...pathsOf(below, `${above}${name}.`)])

/** The paths of all fields of a JSON Schema; a list’s items are at the list’s own path. */
const schemaPaths = (schema: z.core.JSONSchema.JSONSchema, above = ''): string[] => {
  const items = schema.items
  if (typeof items === 'object' && !Array.isArray(items)) return schemaPaths(items, above)
  return Object.entries(schema.properties ?? {}).flatMap(([name, below]) => [
    `${above}${name}`,
    ...(typeof below === 'object' ? schemaPaths(below, `${above}${name}.`) : []),
  ])
}

describe('the configuration', () => {
  it('is one by the CMS’s own schema', () => {
    const schema: unknown = JSON.parse(
      readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'),
    )
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      schema as object,
    )
    validate(config)
    expect(validate.errors ?? []).toEqual([])
  })

  it('has a collection a kind, where its files lie', () => {
    expect(config.collections.map(({ name, folder }) => [name, folder])).toEqual(
      kindNames.map((kind) => [kind, `content/${kinds[kind].folder}`]),
    )
  })

  it.each(kindNames)('%s: has each field of the schema once, and the text', (kind) => {
    const text = kinds[kind].ending === '.mdx' ? ['body'] : []
    expect(pathsOf(collectionOf(kind).fields).sort()).toEqual(
      [...schemaPaths(writtenSchemaOf(kind)), ...text].sort(),
    )
  })

  it.each(kindNames)('%s: explains each field in the schema’s words', (kind) => {
    const { properties = {} } = writtenSchemaOf(kind)
    for (const { name, hint } of collectionOf(kind).fields) {
      if (name === 'body') continue
      const described = properties[name]
      const words = typeof described === 'object' ? (described.description ?? '') : ''
      expect(hint, name).toBe(words.replace(/`([^`]*)`/g, '“$1”'))
    }
  })

  it('chooses ids from the entries of a kind that they may name', () => {
    const named = config.collections.flatMap(({ name, fields }) =>
      everyField(fields).flatMap(({ name: id, collection }) =>
        collection === undefined ? [] : [`${name}.${id} → ${collection}`],
      ),
    )
    expect(named).toEqual(
      expect.arrayContaining([
        'commentary.authors → person',
        'commentary.topics → topic',
        'brief.event → event',
        'brief.translationOf → brief',
        'brief.speaker → person',
        'brief.organisation → organisation',
        'event.person → person',
        'topic.parent → topic',
      ]),
    )
  })

  it('holds no pattern that a browser cannot read', () => {
    for (const { pattern } of config.collections.flatMap(({ fields }) => everyField(fields)))
      if (pattern !== undefined) expect(() => new RegExp(pattern[0], 'u')).not.toThrow()
  })

  it('requires what the schema requires, save what only the editors decide', () => {
    for (const [kind, open] of Object.entries(openInDraft)) {
      const { fields } = collectionOf(kind as Kind)
      const required = fields.filter((one) => one.required).map(({ name }) => name)
      for (const name of open) expect(required.includes(name), name).toBe(name !== 'published')
    }
  })

  it('begins everything as a draft, in the publication’s time zone', () => {
    const { fields } = collectionOf('event')
    expect(fields.find(({ name }) => name === 'draft')).toMatchObject({ widget: 'boolean', default: true })
    expect(fields.find(({ name }) => name === 'zone')).toMatchObject({ default: 'Europe/London' })
    expect(fields.filter(({ name, widget }) => widget === 'boolean' && name !== 'draft')).toEqual([])
  })

  it('files by year what has a day, in drafts what has none, and the rest side by side', () => {
    expect(collectionOf('commentary').path).toBe("{{published | date('YYYY') | default('drafts')}}/{{slug}}")
    expect(collectionOf('event').path).toBe("{{start | date('YYYY') | default('drafts')}}/{{slug}}")
    expect(collectionOf('person').path).toBe('{{slug}}')
  })

  it('proposes to the repository’s branch, from a copy where it must, and never publishes by itself', () => {
    expect(config).toMatchObject({ publish_mode: 'editorial_workflow' })
    expect(config.backend).toMatchObject({
      name: 'github',
      repo: 'house/press',
      branch: 'main',
      open_authoring: true,
    })
    for (const one of config.collections) expect(one).toMatchObject({ publish: false, delete: false })
  })

  it('signs in with a token, or through the publication’s own service, and through nobody else’s', () => {
    expect(config.backend).toMatchObject({ auth_methods: ['token'] })
    expect(config.backend).not.toHaveProperty('base_url')
    const { backend } = configOf({ settings: { signIn: 'https://sign-in.example.org' } })
    expect(backend).toMatchObject({ base_url: 'https://sign-in.example.org' })
  })
})

describe('the page', () => {
  it('carries any name, and nothing that runs but its script', () => {
    fc.assert(
      fc.property(awkwardLine, (name) => {
        const tree = fromHtml(adminPage(publication.parse({ ...house, name })))
        const title = select('title', tree)
        // The parser of HTML replaces what no document may hold.
        const clean = (words: string) => words.replace(/[\0\uFFFD]/g, '').trim()
        expect(clean(title ? toString(title) : '')).toBe(clean(`${name}: editing`))
        expect(select('script:not([src="start.js"])', tree)).toBeUndefined()
      }),
    )
  })
})
