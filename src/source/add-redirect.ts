import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml'
import { splitFrontMatter } from './front-matter.ts'

const field = 'redirectFrom'

const scalar = (address: string, inFlow: boolean): string =>
  stringify(inFlow ? [address] : address, { lineWidth: 0, collectionStyle: inFlow ? 'flow' : 'any' })
    .trim()
    .replace(/^\[ ?| ?\]$/g, '')

const spliced = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at)

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end + 1
}

/** The text with one line more after a place, with a line end before and after it where there is none. */
const withLines = (text: string, at: number, lines: string, eol: string): string => {
  const before = at > 0 && text[at - 1] !== '\n' ? eol : ''
  const after = before !== '' && at === text.length ? '' : eol
  return spliced(text, at, `${before}${lines}${after}`)
}

const intoList = (text: string, list: YAMLSeq.Parsed, address: string, eol: string): string => {
  const [start, end] = list.range
  const last = list.items.at(-1)
  if (list.flow === true) {
    const comma = last === undefined ? '' : ', '
    const at = last?.range === undefined ? end - 1 : last.range[1]
    return spliced(text, at, `${comma}${scalar(address, true)}`)
  }
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return withLines(
    text,
    endOfLine(text, (last?.range[1] ?? end) - 1),
    `${indent}- ${scalar(address, false)}`,
    eol,
  )
}

/** Adds an address to the list in a text of YAML; what is there keeps its form. */
const intoYaml = (text: string, address: string): string => {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const document = parseDocument(text)
  const list: unknown = document.get(field, true)
  if (isSeq(list)) return intoList(text, list as YAMLSeq.Parsed, address, eol)
  return withLines(text, text.length, `${field}:${eol}  - ${scalar(address, false)}`, eol)
}

/** What a text of YAML holds, with an address more in its list. */
const expected = (text: string, address: string): unknown => {
  const document = parseDocument(text)
  if (document.has(field)) document.addIn([field], address)
  else document.set(field, [address])
  return document.toJS()
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * An entry’s file with one more line in `redirectFrom`; its comments, quotes and line breaks stay as they are.
 * @param text the whole file, MDX or YAML, its front matter free of errors
 * @param isMdx whether the front matter stands between fences
 * @returns `undefined` when the front matter is written in a way in which no line can be added by hand
 */
export const addRedirect = (text: string, address: string, isMdx: boolean): string | undefined => {
  const split = isMdx ? splitFrontMatter(text) : { parts: { yaml: { text } } }
  if ('problem' in split) return undefined
  const { text: yaml } = split.parts.yaml
  const { contents } = parseDocument(yaml)
  if (!isMap(contents) || contents.flow === true) return undefined
  const changed = intoYaml(yaml, address)
  const after = parseDocument(changed)
  if (after.errors.length > 0 || !isEqual(after.toJS(), expected(yaml, address))) return undefined
  const start = isMdx ? text.indexOf('\n') + 1 : 0
  return text.slice(0, start) + changed + text.slice(start + yaml.length)
}
