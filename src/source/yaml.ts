import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml'
import { at, type Position, type Problem } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import { placeInScalar, type ScalarStyle } from './scalar-place.ts'

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

const problem = (rule: string, message: string, position: Position | undefined, fix?: string): Problem => ({
  rule,
  severity: 'error',
  message,
  ...at(position),
  ...(fix !== undefined && { fix }),
})

const wording: Record<string, [rule: string, message: string, fix: string]> = {
  DUPLICATE_KEY: [
    'key-unique',
    'This key stands twice, so one of the two would be lost.',
    'Keep one of the two lines.',
  ],
  TAB_AS_INDENT: [
    'yaml-valid',
    'A tab is used to indent this line; YAML takes spaces only.',
    'Replace the tab by spaces.',
  ],
  BAD_INDENT: [
    'yaml-valid',
    'This line is indented differently from its neighbours.',
    'Line it up with the line above.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'yaml-valid',
    'A colon is missing after the key, or a text with a colon in it has no quotes.',
    'Write `key: value`, and put a value that contains `: ` in quotes.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'yaml-valid',
    'This text contains a colon followed by a blank, so YAML takes it for a key.',
    'Put the whole text in double quotes.',
  ],
  MISSING_CHAR: [
    'yaml-valid',
    'A closing quote, bracket or colon is missing here.',
    'Close what was opened, or put the text in double quotes.',
  ],
}

const styles: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
}

/**
 * Reads YAML 1.2 (core schema) as data: no tags, no anchors or aliases, no keys twice.
 * @param text the YAML alone
 * @param firstLine the line of the file on which it begins, from 1
 */
export const readYaml = (text: string, firstLine = 1): ReadYaml => {
  if (text.length > maxCharacters) {
    const message = `The front matter is ${text.length.toLocaleString('en')} characters long; ${maxCharacters.toLocaleString('en')} is the most.`
    return {
      value: undefined,
      problems: [problem('front-matter-fits', message, { line: firstLine, column: 1 })],
      positionOf: () => undefined,
      positionIn: () => undefined,
    }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    merge: false,
    stringKeys: true,
  })
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }

  const problems = document.errors.map(({ code, message, pos }) => {
    const [rule, words, fix] = wording[code] ?? [
      'yaml-valid',
      `This is not valid YAML: ${message.split('\n')[0] ?? ''}.`,
      undefined,
    ]
    return problem(rule, words, positionAt(pos[0]), fix)
  })
  visit(document, {
    Node(_key, node, ancestors) {
      const position = node.range ? positionAt(node.range[0]) : undefined
      if (isAlias(node) || node.anchor !== undefined) {
        problems.push(
          problem(
            'yaml-is-data',
            'Anchors and aliases (`&name`, `*name`) are not allowed.',
            position,
            'Write the value out, or put it in quotes.',
          ),
        )
      } else if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
        problems.push(
          problem(
            'yaml-is-data',
            `The tag \`${node.tag}\` is not allowed.`,
            position,
            'Remove it, or put the value in quotes.',
          ),
        )
      }
      if (ancestors.length > maxDepth * 2) {
        problems.push(problem('front-matter-fits', `Nested more than ${maxDepth} levels deep.`, position))
        return visit.BREAK
      }
      return undefined
    },
  })
  for (const { message, pos } of document.warnings)
    problems.push(problem('yaml-is-data', message, positionAt(pos[0])))

  const positionOf = (path: Path, of: 'key' | 'value' = 'value'): Position | undefined => {
    let node: unknown = document.contents
    let place: Node | ParsedNode | undefined = isNode(node) ? node : undefined
    for (const step of path) {
      const last: Node | undefined = place
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step)
        if (pair === undefined) break
        const isLast = step === path.at(-1) && of === 'key'
        place =
          isNode(pair.value) && !isLast && pair.value.range?.[0] !== pair.value.range?.[1]
            ? pair.value
            : isNode(pair.key)
              ? pair.key
              : last
        node = pair.value
      } else if (isCollection(node) && typeof step === 'number') {
        const item: unknown = node.items[step]
        if (!isNode(item) && !isPair(item)) break
        place = isNode(item) ? item : last
        node = item
      } else break
    }
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
