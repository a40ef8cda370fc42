import { type Document, isAlias, isCollection, isScalar, visit, type YAMLError } from 'yaml'
import { code } from '../domain/diagnostic.ts'

/** What is wrong with a YAML text, before its place in a file is known. */
export interface YamlProblem {
  rule: string
  message: string
  fix?: string
  /** In the YAML text. */
  offset: number
}

const keyAndValue = /^(\s*(?:- )*[\w-]+:[ \t]+)(\S.*?)\s*$/

/** The line as it stands with its value in quotes, if there is a value to quote. */
const quotedLine = (line: string): string | undefined => {
  const [, key, value] = keyAndValue.exec(line) ?? []
  if (key === undefined || value === undefined || /^[>|]/.test(value)) return undefined
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value.replace(/^["']/, '')
  return `${key.trimStart()}'${inner.replaceAll("'", "''")}'`
}

const quoteIt = (line: string): string => {
  const quoted = quotedLine(line)
  return quoted === undefined
    ? 'Put the whole text in quotes.'
    : `Put the whole text in quotes: ${code(quoted)}.`
}

/** A line that is indented as if it went on with the value above, but begins a field. */
const isStrayField = (line: string | undefined): boolean =>
  line !== undefined && /^[ \t]+[\w-]+:(?:\s|$)/.test(line)

const wordsFor = (
  code: YAMLError['code'],
  line: string,
  next: string | undefined,
): Omit<YamlProblem, 'offset'> => {
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        rule: 'key-unique',
        message: 'This field stands here twice, so one of the two would be lost.',
        fix: 'Keep one of the two lines.',
      }
    case 'TAB_AS_INDENT':
      return {
        rule: 'yaml-valid',
        message: 'A tab is used to indent this line; only blanks may be.',
        fix: 'Replace the tab by two blanks.',
      }
    case 'BAD_INDENT':
      return {
        rule: 'yaml-valid',
        message: 'This line is indented differently from its neighbours.',
        fix: 'Let it begin below the line that it belongs with.',
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      if (keyAndValue.test(line) && isStrayField(next))
        return {
          rule: 'yaml-valid',
          message: 'The line below this one is indented, so it counts as a part of this one.',
          fix: `Take the blanks away from the beginning of \`${(next ?? '').trim()}\`.`,
        }
      return line.includes(': ')
        ? {
            rule: 'yaml-valid',
            message:
              'This text holds a colon followed by a blank, so what is before the colon counts as the name of a field.',
            fix: quoteIt(line),
          }
        : {
            rule: 'yaml-valid',
            message: 'This line is neither a field nor a part of the one above.',
            fix: 'Write `name: value`; or indent the line by two blanks, if it goes on with the text above.',
          }
    case 'MISSING_CHAR':
      return /^\s*(?:- )*[\w-]+:[ \t]+["']/.test(line)
        ? {
            rule: 'yaml-valid',
            message: 'This text begins with a quotation mark and does not end with one.',
            fix: quoteIt(line),
          }
        : {
            rule: 'yaml-valid',
            message: 'A closing bracket, comma or colon is missing here.',
            fix: 'Close what was opened, or put the text in quotes.',
          }
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'BAD_DQ_ESCAPE':
    case 'BAD_PROP_ORDER':
      return {
        rule: 'yaml-valid',
        message:
          'This text holds a sign that means something else in this place: a quotation mark, a bracket, `*`, `@`, `%`, a backslash or a backtick.',
        fix: quoteIt(line),
      }
    case 'TAG_RESOLVE_FAILED':
      return {
        rule: 'yaml-is-data',
        message: 'A text cannot begin with `!` here: it would be a command to the reader of the file.',
        fix: quoteIt(line),
      }
    case 'MULTIPLE_DOCS':
      return {
        rule: 'yaml-valid',
        message: 'A line `---` ends the fields here, so all below it would be lost.',
        fix: 'Remove the line.',
      }
    case 'NON_STRING_KEY':
      return {
        rule: 'yaml-valid',
        message: 'The name of a field is plain text, not a list or a group.',
        fix: 'Write `name: value`; put a text that begins with `[` or `{` in quotes.',
      }
    default:
      return {
        rule: 'yaml-valid',
        message: 'The front matter cannot be read from here on.',
        fix: quoteIt(line),
      }
  }
}

/** Where a text that lacks its closing quotation mark begins; the parser says only where it gave up. */
const openingQuote = (document: Document.Parsed, end: number): number | undefined => {
  let found: number | undefined
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith('QUOTE_') && range && range[0] <= end && range[1] >= end - 1) found = range[0]
    },
  })
  return found
}

/**
 * Everything that keeps a YAML document from being plain data, in an author’s words, at most one problem a line: one
 * slip makes the parser stumble over what follows.
 */
export const yamlProblems = (document: Document.Parsed, text: string, maxDepth: number): YamlProblem[] => {
  const lines = text.split('\n')
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1
  const found: YamlProblem[] = []

  const tooDeep = (offset: number): YamlProblem => ({
    rule: 'front-matter-fits',
    message: `Fields stand within fields more than ${maxDepth} levels deep.`,
    offset,
  })
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (exhausted !== undefined) return [tooDeep(exhausted.pos[0])]

  visit(document, {
    Node(key, node, ancestors) {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node) || node.anchor !== undefined)
        found.push({
          rule: 'yaml-is-data',
          message: 'A text cannot begin with `&` or `*` here: it would stand for another part of the file.',
          fix: quoteIt(lines[lineAt(offset)] ?? ''),
          offset,
        })
      // A schema passes over this key without a word, since in JavaScript it is no field.
      if (key === 'key' && isScalar(node) && node.value === '__proto__')
        found.push({
          rule: 'field-known',
          message: 'There is no field `__proto__`; what it says would be lost.',
          fix: 'Remove the line.',
          offset,
        })
      if (isCollection(node) && ancestors.filter(isCollection).length >= maxDepth) {
        found.push(tooDeep(offset))
        return visit.BREAK
      }
      return undefined
    },
  })
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const offset = (code === 'MISSING_CHAR' ? openingQuote(document, pos[0]) : undefined) ?? pos[0]
    const line = lineAt(offset)
    found.push({ ...wordsFor(code, lines[line] ?? '', lines[line + 1]), offset })
  }
  const taken = new Set<number>()
  return found
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }) => !taken.has(lineAt(offset)) && taken.add(lineAt(offset)))
}
