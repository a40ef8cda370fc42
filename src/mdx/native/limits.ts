import type { Problem } from '../../domain/diagnostic.ts'
import { error } from '../problem.ts'
import { pointWithin } from './attributes.ts'

/** Characters in a body: some 60,000 words. */
const maximumLength = 400_000
/** Characters in a line: a paragraph of some 3,000 words. Nested quotations take time by the square of it. */
const maximumLineLength = 20_000
/** Brackets open at one time. */
const maximumBrackets = 200
/** Characters of an expression. */
const maximumExpressionLength = 10_000

const fences = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[ \t]*$|(?![\s\S]))/gm
const codeSpans = /(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** Where a line begins that is too long. */
const longLine = (source: string): number | undefined => {
  for (let start = 0; source.length - start > maximumLineLength;) {
    const end = source.indexOf('\n', start)
    if (end === -1 || end - start > maximumLineLength) return start
    start = end + 1
  }
  return undefined
}

/** Where more brackets are open than any text needs. */
const deepBracket = (source: string): number | undefined => {
  let open = 0
  for (const { 0: bracket, index } of source.matchAll(/[()[\]{}]/g)) {
    open = '([{'.includes(bracket) ? open + 1 : Math.max(0, open - 1)
    if (open > maximumBrackets) return index
  }
  return undefined
}

/** Whether the brace opens a comment and nothing else. */
const opensComment = (source: string, brace: number): boolean =>
  source.startsWith('/*', brace + 1) && source[source.indexOf('*/', brace + 3) + 2] === '}'

/** Where an expression begins that may be longer than any that is there by mistake. */
const longExpression = (source: string): number | undefined => {
  if (source.length <= maximumExpressionLength) return undefined
  const last = source.length - maximumExpressionLength
  for (const { index } of source
    .replace(fences, blank)
    .replace(codeSpans, blank)
    .matchAll(/(?<!\\)\{/g))
    if (index < last && !opensComment(source, index)) return index
  return undefined
}

/**
 * What the native parser must not be given: it reads expressions as JavaScript by recursion, and a stack that overflows
 * in native code ends the whole process (satteri 0.10.5: 2,700 brackets or 12,000 characters of others, in a worker).
 */
export const limitProblem = (source: string, firstLine: number): Problem | undefined => {
  const refuse = (index: number | undefined, message: string, fix: string): Problem | undefined =>
    index === undefined
      ? undefined
      : error('mdx-parses', pointWithin({ line: firstLine, column: 1 }, source, index), message, fix)
  return (
    refuse(
      source.length > maximumLength ? maximumLength : undefined,
      `The text is longer than ${maximumLength} characters.`,
      'Divide it into several entries.',
    ) ??
    refuse(
      longLine(source),
      `This line is longer than ${maximumLineLength} characters.`,
      'Break it into paragraphs.',
    ) ??
    refuse(
      deepBracket(source),
      `More than ${maximumBrackets} brackets are open here.`,
      'Close some of them.',
    ) ??
    refuse(
      longExpression(source),
      '`{` begins program code, and an entry holds none.',
      'Write `\\{` for the sign itself.',
    )
  )
}
