import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isDraft, schemaFor } from '../../../src/domain/draft.ts'
import { openInDraft } from '../../../src/domain/open-in-draft.ts'
import { kindNames, kinds, publicationFile } from '../../../src/domain/kinds.ts'
import * as fields from '../../../src/domain/schema/fields.ts'

const schemas: [name: string, schema: z.core.$ZodType][] = [
  ...kindNames.map((kind): [string, z.core.$ZodType] => [kind, kinds[kind].schema]),
  ['publication', publicationFile.schema],
]

interface Field {
  path: string
  schema: z.core.$ZodType
}

/** Every field of a schema, those of groups within groups too. */
const fieldsOf = (schema: z.core.$ZodType, path: string): Field[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => [
        { path: `${path}.${key}`, schema: inner },
        ...fieldsOf(inner, `${path}.${key}`),
      ])
    case 'array':
      return fieldsOf(def.element, `${path}[]`)
    case 'record':
      return fieldsOf(def.valueType, `${path}{}`)
    case 'union':
      return def.options.flatMap((option) => fieldsOf(option, path))
    case 'optional':
    case 'default':
    case 'prefault':
      return fieldsOf(def.innerType, path)
    case 'string':
    case 'boolean':
    case 'enum':
      return []
    default:
      throw new Error(`This walk does not know the type ${def.type} at ${path}.`)
  }
}

const allFields = schemas.flatMap(([name, schema]) => fieldsOf(schema, name))

const groupsOf = (schema: z.core.$ZodType): z.core.$ZodObject[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return [schema as z.core.$ZodObject, ...Object.values(def.shape).flatMap(groupsOf)]
    case 'array':
      return groupsOf(def.element)
    case 'union':
      return def.options.flatMap(groupsOf)
    case 'optional':
    case 'default':
    case 'prefault':
      return groupsOf(def.innerType)
    default:
      return []
  }
}

describe('every field', () => {
  it.each(allFields.map(({ path, schema }) => [path, schema] as const))(
    '%s says what it is for, in a sentence',
    (_, schema) => {
      const { description = '' } = z.globalRegistry.get(schema) ?? {}
      expect(description).toMatch(/^[\p{Lu}`“].{8,}[.”:`]$/su)
    },
  )

  it('of every group is known: others are refused', () => {
    const loose = schemas.flatMap(([name, schema]) =>
      groupsOf(schema)
        .filter(({ _zod: { def } }) => def.catchall?._zod.def.type !== 'never')
        .map(() => name),
    )
    expect(loose).toEqual([])
  })

  it('is about those who speak or write; none is about an audience', () => {
    expect(allFields.filter(({ path }) => /attend|audience|participant|guest/i.test(path))).toEqual([])
  })
})

describe('a draft asks only for what is known', () => {
  it.each(Object.entries(openInDraft))('a %s may lack %j', (kind, open) => {
    expect(
      schemaFor(kind as keyof typeof openInDraft, { draft: true }).safeParse({ draft: true }).success,
    ).toBe(true)
    const missing = kinds[kind as keyof typeof openInDraft].schema
      .safeParse({})
      .error?.issues.map(({ path }) => path[0])
    expect(new Set(missing)).toEqual(new Set(open))
  })

  it('but what it says must be right', () => {
    const draft = { draft: true, title: '', published: 'soon', colour: 'red' }
    const { error } = schemaFor('commentary', draft).safeParse(draft)
    expect(error?.issues.map(({ path, code }) => path[0] ?? code)).toEqual([
      'title',
      'published',
      'unrecognized_keys',
    ])
  })

  it('and people, organisations, topics, terms and pages are never drafts', () => {
    for (const kind of ['person', 'organisation', 'topic', 'term', 'page'] as const)
      expect(schemaFor(kind, { draft: true })).toBe(kinds[kind].schema)
  })

  it('only `draft: true` makes one', () => {
    expect([{ draft: true }, { draft: 'true' }, { draft: false }, {}, null, 'draft'].map(isDraft)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('a value is taken or refused', () => {
  const cases: [name: string, schema: z.ZodType, right: unknown[], wrong: unknown[]][] = [
    ['a line', fields.line(), ['Mud', 'a\n'], ['', '  ', 'a\nb', 7, null, ['a']]],
    ['prose', fields.prose(), ['Mud.\n\nMore.'], ['', '\n', 7]],
    [
      'an id',
      fields.id(),
      ['a', 'khurram-iqbal', 'a1-2'],
      ['', 'A', 'a--b', '-a', 'a-', 'a b', 'é', 'a/b', 7],
    ],
    ['a recommendation’s key', fields.recommendationReference(), ['a/b'], ['a', 'a/b/c', '/a', 'A/b']],
    [
      'a date',
      fields.date(),
      ['2026-01-20', '2024-02-29'],
      ['2026-02-29', '2026-1-2', '20260120', '2026-01-20T00:00', 'today', '', 20260120],
    ],
    [
      'a local time',
      fields.localDateTime(),
      ['2026-01-20T17:00', '2026-01-20T00:00'],
      [
        '2026-01-20',
        '2026-01-20 17:00',
        '2026-01-20T24:00',
        '2026-01-20T17:00:00',
        '2026-01-20T17:00Z',
        '17:00',
      ],
    ],
    [
      'a zone',
      fields.zone(),
      ['Asia/Karachi', 'UTC', 'Asia/Kolkata', 'America/Argentina/Salta'],
      ['asia/karachi', 'PKT', '+05:00', 'Asia/Mirabad', '', 5],
    ],
    [
      'a language',
      fields.language(),
      ['en', 'ur', 'en-GB', 'zh-Hans', 'ur-PK'],
      ['english', 'EN', 'en_GB', 'en-gb', 'urdu', '', 'x-y'],
    ],
    [
      'a place in a recording',
      fields.offset(),
      ['00:14:05', '10:00:00'],
      ['0:14:05', '14:05', '00:60:00', 845],
    ],
    [
      'a web address',
      fields.webAddress(),
      ['https://example.org/a'],
      ['http://example.org', 'example.org', '/a', 7],
    ],
    [
      'an address of this site',
      fields.siteAddress(),
      ['/people/amna/', '/2025/02/a.html'],
      [
        'people/',
        '//evil.example',
        '/a/../b',
        '/a b',
        '/a?b',
        '/a#b',
        '/\\evil.example',
        'https://a.example/',
      ],
    ],
    [
      'a file',
      fields.localFile(),
      ['map.png', 'mud/map.png', './map.png', 'a_b-c.1.pdf'],
      ['../map.png', '/map.png', '.map.png', 'a/../b', 'a//b', 'a\\b', 'https://a.example/b', 'a b.png', ''],
    ],
  ]

  it.each(cases.flatMap(([name, schema, right]) => right.map((value) => [name, value, schema] as const)))(
    '%s may be %j',
    (_, value, schema) => {
      expect(schema.safeParse(value).success).toBe(true)
    },
  )

  it.each(cases.flatMap(([name, schema, , wrong]) => wrong.map((value) => [name, value, schema] as const)))(
    '%s may not be %j, and the reason goes on from “must”',
    (_, value, schema) => {
      const { error } = schema.safeParse(value)
      expect(error?.issues[0]?.message).toMatch(/^must /)
    },
  )
})
