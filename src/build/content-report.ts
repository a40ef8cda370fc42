import { relative, resolve } from 'node:path'
import { text } from '../checks/reporters/text.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { readLines } from '../source/lines.ts'

/** What is wrong with a content folder, each with its place and its line, for an author to read. */
export const reportOf = async (
  diagnostics: readonly Diagnostic[],
  folder: string,
  colour: boolean,
): Promise<string> =>
  text(diagnostics, {
    pathOf: (file) => relative(process.cwd(), resolve(folder, file)),
    lineOf: await readLines(folder, new Set(diagnostics.map(({ file }) => file))),
    colour,
  })

/** Says what the checks found. @returns the errors */
export const tellOf = async (
  diagnostics: readonly Diagnostic[],
  folder: string,
  tell: (message: string) => void,
): Promise<Diagnostic[]> => {
  if (diagnostics.length > 0) {
    const report = await reportOf(diagnostics, folder, process.stdout.isTTY)
    tell(`what the checks say of the content:\n\n${report}`)
  }
  return diagnostics.filter(({ severity }) => severity === 'error')
}
