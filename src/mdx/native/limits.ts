import type { Problem } from '../../domain/diagnostic.ts'
import { error } from '../problem.ts'
import { pointWithin } from './attributes.ts'

/** Characters in a body: some 60,000 words. */
const maximumLength = 400_000
/** Characters in a line: a paragraph of some 3,000 words. Nested quotations take time by the square of it. */
const maximumLineLength = 20_000
/** Brackets open at one time. */
const maximumBrackets = 200
/** Characters of program code. */
const maximumCodeLength = 10_000

const fences = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[ \t]*$|(?![\s\S]))/gm
const codeSpans = /(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g
const code = /(?<!\\)\{(?!\/\*)|(?:^|\n[ \t]*\n|\n#[^\n]*\n)(?:import|export)(?=[\s{"'*])/

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

/** Where code begins that may be longer than any that is there by mistake. */
const longCode = (source: string): number | undefined => {
  if (source.length <= maximumCodeLength) return undefined
  const match = code.exec(source.replace(fences, blank).replace(codeSpans, blank))
  if (match === null) return undefined
  const index = match.index + match[0].search(/\S/)
  return source.length - index > maximumCodeLength ? index : undefined
}

/**
 * What the native parser must not be given: it reads expressions and imports as JavaScript by recursion, and a stack
 * that overflows in native code ends the whole process (measured: 2,700 brackets in a worker thread).
 */
export const limitProblem = (source: string, firstLine: number): Problem | undefined => {
  const problem = (index: number, message: string, fix: string) =>
    error('mdx-parses', pointWithin({ line: firstLine, column: 1 }, source, index), message, fix)

  if (source.length > maximumLength)
    return problem(
      maximumLength,
      `The text is longer than ${maximumLength} characters.`,
      'Divide it into several entries.',
    )
  const line = longLine(source)
  if (line !== undefined)
    return problem(
      line,
      `A line is longer than ${maximumLineLength} characters.`,
      'Break it into paragraphs.',
    )
  const bracket = deepBracket(source)
  if (bracket !== undefined)
    return problem(
      bracket,
      `More than ${maximumBrackets} brackets are open here.`,
      'Close them, or take them away.',
    )
  const codeStart = longCode(source)
  return codeStart === undefined
    ? undefined
    : problem(
        codeStart,
        'Here begins what MDX reads as program code, and an entry holds none.',
        'Write `\\{` for a brace, and let no paragraph begin with “import” or “export” in lower case.',
      )
}
