import type { z } from 'zod'
import type { Archive } from '../../domain/archive.ts'
import { referencesOf } from '../../domain/references.ts'
import type { ReferableKind } from '../../domain/schema/fields.ts'
import { textsOf } from '../../domain/texts.ts'
import { parseInline } from '../../mdx/inline.ts'
import { phrasingText } from '../../mdx/phrasing-text.ts'

/** Fields that no page shows, and those with an account of their own. */
const unshown = new Set([
  ...['redirectFrom', 'draft', 'review', 'anchors', 'distinctFrom', 'withdrawn', 'settings', 'repository'],
  ...['recommendations', 'log'],
])

const nameOf = (archive: Archive, kinds: readonly ReferableKind[], id: string): string => {
  for (const kind of kinds) {
    const node =
      kind === 'commentary' || kind === 'brief'
        ? archive.article(id)
        : kind === 'person'
          ? archive.person(id)
          : archive[kind](id)
    if (node !== undefined) return 'name' in node ? node.name : node.title
  }
  return id
}

/**
 * The fields of a front matter as readers meet them: ids by the names they stand for, text without markup.
 * @returns the fields that say something, each with its words
 */
export const wordingOf = (archive: Archive, schema: z.ZodType, data: object): Map<string, string> => {
  const key = (path: readonly (string | number)[]) => path.join('\n')
  const references = new Map(referencesOf(schema, data).map(({ path, kinds }) => [key(path), kinds]))
  const inline = new Set(
    textsOf(schema, data).flatMap(({ path, markup }) => (markup === 'inline-markdown' ? [key(path)] : [])),
  )
  const words = (value: unknown, path: readonly (string | number)[]): string => {
    if (Array.isArray(value))
      return joined(
        value.map((item, index) => words(item, [...path, index])),
        '\n',
      )
    if (typeof value === 'object' && value !== null)
      return joined(
        Object.entries(value).map(([name, item]) => words(item, [...path, name])),
        ', ',
      )
    if (typeof value === 'boolean') return value ? String(path.at(-1)) : ''
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return ''
    const kinds = references.get(key(path))
    if (kinds !== undefined) return nameOf(archive, kinds, value)
    return inline.has(key(path)) ? phrasingText(parseInline(value).tree) : value
  }
  return new Map(
    Object.entries(data).flatMap(([name, value]) => {
      const said = unshown.has(name) ? '' : words(value, [name])
      return said === '' ? [] : [[name, said] as const]
    }),
  )
}

const joined = (texts: readonly string[], between: string): string =>
  texts.filter((text) => text !== '').join(between)
