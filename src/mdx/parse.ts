import type { Root } from 'mdast'
import { mdxToMdast } from 'satteri'
import type { Problem } from '../domain/diagnostic.ts'
import { limitProblem } from './native/limits.ts'
import { veiled } from './native/module-code.ts'
import { syntaxProblem } from './native/syntax-error.ts'
import { TreeReader } from './native/tree-reader.ts'

export interface ParsedBody {
  /** mdast with MDX nodes; positions are lines and columns of the file. Empty if the text could not be read. */
  tree: Root
  problems: Problem[]
}

/** CommonMark’s own preparation (§2.3: no NUL), one kind of line ending, and no byte order mark, which is no column. */
const prepared = (source: string): string =>
  source
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/^\uFEFF/, '')

/**
 * Reads the body of an entry. What may stand in it is another question: `checkTree`.
 * @param body the text after the front matter
 * @param options.firstLine the line of the file, from 1, on which the body begins
 */
export const parseBody = (body: string, { firstLine }: { firstLine: number }): ParsedBody => {
  const source = veiled(prepared(body))
  const limit = limitProblem(source, firstLine)
  if (limit !== undefined) return { tree: { type: 'root', children: [] }, problems: [limit] }
  try {
    const reader = new TreeReader(source, firstLine)
    const tree = reader.read(mdxToMdast(source, { features: { frontmatter: false } }))
    return { tree, problems: reader.problems }
  } catch (thrown) {
    return { tree: { type: 'root', children: [] }, problems: [syntaxProblem(thrown, source, firstLine)] }
  }
}
