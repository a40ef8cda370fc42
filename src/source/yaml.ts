import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import type { Position, Problem } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import { placeInScalar, type ScalarStyle } from './scalar-place.ts'
import { yamlProblems } from './yaml-errors.ts'

/** YAML that was read: its plain value, what is wrong with it, and where each part of it stands. */
export interface ReadYaml {
  /** Maps, lists, strings, numbers, booleans and null only; `undefined` when the text could not be read. */
  value: unknown
  problems: Problem[]
  /** Where the value at a path stands, or its nearest parent that is written; `of: 'key'` gives the key's place. */
  positionOf: (path: Path, of?: 'key' | 'value') => Position | undefined
  /** Where a character of the text at a path stands; `offset` counts UTF-16 units of the value. */
  positionIn: (path: Path, offset: number) => Position | undefined
}

const maxCharacters = 200_000
const maxDepth = 12

const isWritten = (node: unknown): node is Node =>
  isNode(node) && node.range !== undefined && node.range?.[0] !== node.range?.[1]

/** The node at a path, or its nearest parent that is written. */
const nodeAt = ({ contents }: Document.Parsed, path: Path, of: 'key' | 'value'): Node | undefined => {
  let node: unknown = contents
  let nearest: Node | undefined = contents ?? undefined
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (pair === undefined || !isNode(pair.key)) break
      const isWanted = of === 'key' && index === path.length - 1
      nearest = isWritten(pair.value) && !isWanted ? pair.value : pair.key
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      const item: unknown = node.items[step]
      if (!isNode(item)) break
      nearest = item
      node = item
    } else break
  }
  return nearest
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
}

/**
 * Reads YAML 1.2 (core schema) as data: no tags of other schemas, no anchors or aliases, no keys twice.
 * @param text the YAML alone
 * @param firstLine the line of the file on which it begins, from 1
 */
export const readYaml = (text: string, firstLine = 1): ReadYaml => {
  if (text.length > maxCharacters) {
    const message = `The front matter is ${text.length.toLocaleString('en')} characters long; ${maxCharacters.toLocaleString('en')} is the most.`
    return {
      value: undefined,
      problems: [
        { rule: 'front-matter-fits', severity: 'error', message, position: { line: firstLine, column: 1 } },
      ],
      positionOf: () => undefined,
      positionIn: () => undefined,
    }
  }
  const document = parseDocument(text, {
    prettyErrors: false,
    schema: 'core',
    // `!!binary`, `!!set` and their like make objects that are no data of JSON.
    resolveKnownTags: false,
    merge: false,
    stringKeys: true,
  })
  // The library's own LineCounter loses count after some errors.
  const positionAt = (offset: number): Position => {
    const before = text.slice(0, offset)
    return { line: before.split('\n').length + firstLine - 1, column: offset - before.lastIndexOf('\n') }
  }
  const problems = yamlProblems(document, text, maxDepth).map(({ offset, ...words }): Problem => ({
    severity: 'error',
    ...words,
    position: positionAt(offset),
  }))
  const positionOf = (path: Path, of: 'key' | 'value' = 'value'): Position | undefined => {
    const place = nodeAt(document, path, of)
    return place?.range ? positionAt(place.range[0]) : undefined
  }
  return {
    value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems,
    positionOf,
    positionIn: (path, offset) => {
      const node: unknown = document.getIn(path, true)
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return positionOf(path)
      const style = styles[node.type ?? ''] ?? 'block'
      return positionAt(placeInScalar(text, node.range[0], style, node.value, offset))
    },
  }
}
