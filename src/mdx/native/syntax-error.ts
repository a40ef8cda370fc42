import type { Position, Problem } from '../../domain/diagnostic.ts'
import { components } from '../components/index.ts'
import { htmlMend } from '../html-mends.ts'
import { error } from '../problem.ts'
import { pointWithin } from './attributes.ts'
import { isModuleCode, moduleCodeMessage } from './module-code.ts'

interface Mistake {
  /** The parser’s own words. */
  words: string
  /** The text from the place it names. */
  rest: string
  /** A line that it mentions, as a line of the file. */
  lineOf: (line: string | undefined) => number
}

type Sentence = { message: string; fix: string }

const unclosed = (name: string): Sentence =>
  components.has(name)
    ? {
        message: `\`<${name}>\` begins here and never ends, or not where it began.`,
        fix: `Write \`</${name}>\` after its text: on a line of its own if \`<${name}>\` stands on one, else in the same paragraph.`,
      }
    : { message: `\`<${name}>\` is no component, and HTML cannot be used.`, fix: htmlMend(name) }

const brace = (rest: string): Sentence => {
  if (/^\{#[\w-]+\}/.test(rest))
    return {
      message: 'A heading cannot be given an id here.',
      fix: 'Headings get an id by themselves; to keep one for good, list it under `anchors:` in the front matter.',
    }
  return rest.startsWith('{/*')
    ? {
        message: 'The comment that begins here does not end.',
        fix: 'End it with `*/}`, before the next blank line if it stands in a paragraph.',
      }
    : {
        message: '`{` begins program code, and an entry holds none.',
        fix: 'Write `\\{` for the sign itself.',
      }
}

/** What the parser complains of, in the order in which its words are told apart. */
const sentence = ({ words, rest, lineOf }: Mistake): Sentence => {
  if (rest.startsWith('{')) return brace(rest)
  if (rest.startsWith('<!--')) return { message: 'HTML comments cannot be used.', fix: 'Write `{/* … */}`.' }

  const [, opened] = /^Expected a closing tag for `<([^>`]*)>`/.exec(words) ?? []
  if (opened !== undefined) return unclosed(opened)

  const [, closing, expected, line] =
    /^Unexpected closing tag `<\/([^>`]*)>`(?:, expected corresponding closing tag for `<([^>`]*)>` \((\d+):)?/.exec(
      words,
    ) ?? []
  if (closing !== undefined)
    return expected === undefined
      ? {
          message: `\`</${closing}>\` ends what never began.`,
          fix: components.has(closing) ? `Write \`<${closing}>\` where it should begin.` : htmlMend(closing),
        }
      : {
          message: `\`</${closing}>\` stands where \`<${expected}>\` of line ${lineOf(line)} should end.`,
          fix: `Write \`</${expected}>\` first.`,
        }

  const [, late, from] =
    /^Expected the closing tag `<\/([^>`]*)>` either after.* opened at (\d+):/s.exec(words) ?? []
  if (late !== undefined)
    return {
      message: `\`</${late}>\` stands in another paragraph than \`<${late}>\` of line ${lineOf(from)}.`,
      fix: `Put \`</${late}>\` on a line of its own.`,
    }

  if (/^<(?:[a-z][a-z\d+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/i.test(rest))
    return {
      message: 'An address cannot stand between `<` and `>`.',
      fix: 'Write the address by itself, or `[words](address)`.',
    }

  const [, tag] = /^<\/?([a-z][\w.:-]*)[\s/>]/i.exec(rest) ?? []
  if (tag !== undefined && components.has(tag))
    return {
      message: `The tag \`<${tag}\` cannot be read.`,
      fix: 'Write each attribute as `name="value"`, with a straight quotation mark on both sides, and end the tag with `>`, or with `/>` if nothing stands inside.',
    }
  return {
    message: '`<` begins a component.',
    fix: tag === undefined ? 'Write `&lt;` for the sign itself.' : htmlMend(tag),
  }
}

/** An expression that cannot be read is reported somewhere inside it: this is where it begins. */
const startOfExpression = (source: string, offset: number, words: string): number =>
  words.includes('expression') && !source.startsWith('{', offset)
    ? Math.max(0, source.lastIndexOf('{', offset))
    : offset

/** Where the text around a place begins: after the last blank line. */
const startOfBlock = (source: string, offset: number): number => {
  const blankLine = source.lastIndexOf('\n\n', offset)
  return blankLine === -1 ? 0 : blankLine + 2
}

const offsetOf = (source: string, { line, column }: Position): number => {
  let start = 0
  for (let passed = 1; passed < line; passed++) start = source.indexOf('\n', start) + 1
  return start + column - 1
}

/**
 * The parser’s complaint as an author can use it.
 * @param thrown what the parser threw: an `Error` whose message begins with `line:column: `, as far as is known
 * @param firstLine the line of the file on which `source` begins
 */
export const syntaxProblem = (thrown: unknown, source: string, firstLine: number): Problem => {
  const raw = thrown instanceof Error ? thrown.message : String(thrown)
  const [, line, column, words = ''] = /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(raw) ?? []
  if (line === undefined || column === undefined)
    return error('mdx-parses', undefined, `The text cannot be read as MDX. The parser says: ${raw}`)

  const lineOf = (text: string | undefined) => Number(text) + firstLine - 1
  const offset = startOfExpression(
    source,
    offsetOf(source, { line: Number(line), column: Number(column) }),
    words,
  )
  const block = startOfBlock(source, offset)
  if (isModuleCode(source.slice(block)))
    return error(
      'mdx-is-data',
      pointWithin({ line: firstLine, column: 1 }, source, block),
      ...moduleCodeMessage,
    )
  const { message, fix } = sentence({ words, rest: source.slice(offset), lineOf })
  return error('mdx-parses', pointWithin({ line: firstLine, column: 1 }, source, offset), message, fix)
}
