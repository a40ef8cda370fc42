import type { z } from 'zod'
import type { Archive } from '../../domain/archive.ts'
import type { Path } from '../../domain/marked-fields.ts'
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

/** The name that an id stands for. */
export type NamesOf = (kinds: readonly ReferableKind[], id: string) => string

const nameIn = (archive: Archive, kinds: readonly ReferableKind[], id: string): string | undefined => {
  for (const kind of kinds) {
    const node =
      kind === 'commentary' || kind === 'brief'
        ? archive.article(id)
        : kind === 'person'
          ? archive.person(id)
          : archive[kind](id)
    if (node !== undefined) return 'name' in node ? node.name : node.title
  }
  return undefined
}

/** The names of ids, those of today first: a new name is a change of one page, not of each that shows it. */
export const namesIn =
  (now: Archive, then: Archive): NamesOf =>
  (kinds, id) =>
    nameIn(now, kinds, id) ?? nameIn(then, kinds, id) ?? id

const joined = (texts: readonly string[], between: string): string =>
  texts.filter((text) => text !== '').join(between)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A field in parts that can be compared each by itself: items with an id go by it, wherever they stand. */
const partsOf = (name: string, value: unknown): { name: string; value: unknown; path: Path }[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item['id'] === 'string')
    ? value.map(({ id, ...item }: Record<string, unknown>, index) => ({
        name: `${name} ${String(id)}`,
        value: item,
        path: [name, index],
      }))
    : [{ name, value, path: [name] }]

/**
 * The fields of a front matter as readers meet them: ids by the names they stand for, text without markup.
 * @returns the fields that say something, each with its words
 */
export const wordingOf = (schema: z.ZodType, data: object, nameOf: NamesOf): Map<string, string> => {
  const key = (path: Path) => path.join('\n')
  const references = new Map(referencesOf(schema, data).map(({ path, kinds }) => [key(path), kinds]))
  const inline = new Set(
    textsOf(schema, data).flatMap(({ path, markup }) => (markup === 'inline-markdown' ? [key(path)] : [])),
  )
  const words = (value: unknown, path: Path): string => {
    if (Array.isArray(value))
      return joined(
        value.map((item, index) => words(item, [...path, index])),
        value.some(isObject) ? '\n' : ', ',
      )
    if (isObject(value))
      return joined(
        Object.entries(value).map(([name, item]) => words(item, [...path, name])),
        ', ',
      )
    if (typeof value === 'boolean') return value ? String(path.at(-1)) : ''
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return ''
    const kinds = references.get(key(path))
    if (kinds !== undefined) return nameOf(kinds, value)
    return inline.has(key(path)) ? phrasingText(parseInline(value).tree) : value
  }
  return new Map(
    Object.entries(data)
      .filter(([name]) => !unshown.has(name))
      .flatMap(([field, all]) => partsOf(field, all))
      .map(({ name, value, path }) => [name, words(value, path)] as const)
      .filter(([, said]) => said !== ''),
  )
}
