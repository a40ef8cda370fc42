import { isMap, parseDocument, stringify } from 'yaml'
import type { Kind } from '../domain/kinds.ts'
import { canBeDraft, withOpenQuestions } from '../domain/open-in-draft.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readYaml } from './yaml.ts'

// This runs in editors’ browsers, too: it must not need the schemas.

/** What a form holds of an entry: the fields of its front matter, its text as `body`, and the file as it was read. */
export type FormData = Readonly<Record<string, unknown>>

/** Names that are the form’s, and no field’s. */
const body = 'body'
const asRead = '__file'

type Data = Record<string, unknown>

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partsOf = (text: string, isMdx: boolean): { yaml: string; body: string | undefined } => {
  if (!isMdx) return { yaml: text, body: undefined }
  const split = splitFrontMatter(text)
  if ('problem' in split) throw new Error(split.problem.message)
  return { yaml: split.parts.yaml.text, body: split.parts.body.text }
}

const dataOf = (yaml: string): Data => {
  const { value, problems } = readYaml(yaml)
  if (!isRecord(value)) throw new Error(problems[0]?.message ?? 'The file holds no fields.')
  return value
}

/**
 * An entry’s file as a form shows it.
 * @param isMdx whether the fields stand between fences, before a text
 * @throws Error with a sentence, when the file cannot be read: no form may overwrite it
 */
export const formOf = (kind: Kind, text: string, isMdx: boolean): FormData => {
  const parts = partsOf(text, isMdx)
  return {
    // A form ticks this box for what is new, and would for what says nothing.
    ...(canBeDraft(kind) && { draft: false }),
    ...dataOf(parts.yaml),
    ...(parts.body !== undefined && { [body]: parts.body.trim() }),
    [asRead]: text,
  }
}

/** A value without what a form leaves empty. In our schemas, what is not there means just this. */
const withoutEmpty = (value: unknown): unknown => {
  if (value === '' || value === null || value === false) return undefined
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (!isRecord(value)) return value
  const fields = Object.entries(value)
    .map(([name, item]) => [name, withoutEmpty(item)] as const)
    .filter(([, item]) => item !== undefined)
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

/** Whether two values say the same, in whatever order their fields stand. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (!isRecord(a) || !isRecord(b)) return a === b
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]))
}

const yamlOf = (data: Data): string =>
  Object.keys(data).length === 0 ? '' : stringify(data, { lineWidth: 0 })

/**
 * The YAML with other values for some fields: what they leave alone keeps its comments, quotes and line breaks.
 * @returns `undefined` when it is written in a way in which no field can be replaced by itself
 */
const withFields = (yaml: string, before: Data, after: Data): string | undefined => {
  const { contents } = parseDocument(yaml)
  if (!isMap(contents) || contents.flow === true) return undefined
  const isKept = (name: string) => isSame(withoutEmpty(before[name]), after[name])
  let text = yaml
  for (const { key, value } of contents.items.toReversed()) {
    const name = String(key)
    if (isKept(name)) continue
    const end = value?.range[1] ?? key.range[1]
    // A block ends with its last line; anything else may have a remark behind it.
    const hasLineEnd = text[end - 1] === '\n'
    const head = text.slice(0, key.range[0])
    const rest = text.slice(end)
    if (!(name in after)) text = head + (hasLineEnd ? rest : rest.replace(/^[^\n]*\n?/, ''))
    else text = head + yamlOf({ [name]: after[name] }).trimEnd() + (hasLineEnd ? '\n' : '') + rest
  }
  const added = Object.fromEntries(Object.entries(after).filter(([name]) => !(name in before)))
  const whole = `${text.trimEnd()}\n${yamlOf(added)}`
  return isSame(withoutEmpty(parseDocument(whole).toJS()), after) ? whole : undefined
}

/**
 * The file that a form makes: valid however little was filled in, since a draft asks for what it lacks. What was there
 * before and was not changed is written as it was.
 */
export const fileOf = (kind: Kind, form: FormData, isMdx: boolean): string => {
  const { [body]: text, [asRead]: before, ...fields } = form
  const filled = withoutEmpty(fields)
  const data = isRecord(filled) ? filled : {}
  const complete = canBeDraft(kind) ? withOpenQuestions(kind, data) : data
  const parts = typeof before === 'string' ? partsOf(before, isMdx) : undefined
  const yaml = (parts && withFields(parts.yaml, dataOf(parts.yaml), complete)) ?? yamlOf(complete)
  if (!isMdx) return yaml
  const words = typeof text === 'string' ? text.trim() : ''
  const written = parts?.body?.trim() === words ? parts.body : words === '' ? '' : `\n${words}\n`
  return `---\n${yaml.trimEnd()}\n---\n${written}`
}
