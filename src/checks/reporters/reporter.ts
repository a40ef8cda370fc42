import type { Diagnostic } from '../../domain/diagnostic.ts'

/** What a reporter must know beside the diagnostics. */
export interface View {
  /** How a file of the content folder is printed, so that terminals and GitHub can link it. */
  pathOf: (file: string) => string
  /** The text of a line, from 1, if the file can be shown. */
  lineOf: (file: string, line: number) => string | undefined
  /** Whether terminal colours are wanted. */
  colour: boolean
}

/** Prints diagnostics: the whole report, with a line end after its last line. */
export type Reporter = (diagnostics: readonly Diagnostic[], view: View) => string
