import type { Diagnostic } from '../../domain/diagnostic.ts'
import type { Reporter, View } from './reporter.ts'

const styles = { error: '1;31', warning: '1;33', quiet: '2', strong: '1' } as const

type Paint = (style: keyof typeof styles, text: string) => string

const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? `\u001B[${styles[style]}m${text}\u001B[0m` : text

const widest = 100

/** Characters that would move the caret or the terminal: tabs and line ends become one blank, any other a mark. */
const printable = (text: string): string =>
  text.replace(/\s/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The source line, shortened around the place, with a caret under it. */
const excerpt = (line: string, column: number, paint: Paint): string[] => {
  const place = Math.min(column - 1, line.length)
  const from = place < widest - 20 ? 0 : place - Math.floor(widest / 2)
  const to = from + widest
  const lead = from > 0 ? '…' : ''
  const shown = `${lead}${printable(line.slice(from, to))}${to < line.length ? '…' : ''}`
  const before = `${lead}${line.slice(from, place)}`
  return [shown, `${' '.repeat([...segmenter.segment(before)].length)}${paint('error', '^')}`]
}

const block = (diagnostic: Diagnostic, { pathOf, lineOf }: View, paint: Paint): string => {
  const { rule, severity, file, position, message, fix } = diagnostic
  const place = position === undefined ? '' : `:${position.line}:${position.column}`
  const line = position && lineOf(file, position.line)
  return [
    `${paint('strong', printable(pathOf(file)) + place)}  ${paint(severity, severity)}  ${rule}  ${printable(message)}`,
    ...(position === undefined || line === undefined
      ? []
      : excerpt(line, position.column, paint).map((text) => `    ${text}`)),
    ...(fix === undefined ? [] : [`  ${printable(fix)}`]),
    paint('quiet', `  docs/rules/${rule}.md`),
  ].join('\n')
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const summary = (diagnostics: readonly Diagnostic[]): string => {
  if (diagnostics.length === 0) return 'Nothing is wrong.'
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const files = new Set(diagnostics.map(({ file }) => file)).size
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ]
  return `${found.join(' and ')} in ${count(files, 'file')}.`
}

/**
 * For people: `path:line:column  error|warning  rule-name  message`, the source line with a caret, how to mend it, and
 * the rule's page; at the end how many there are.
 */
export const text: Reporter = (diagnostics, view) => {
  const paint = painter(view.colour)
  return `${[...diagnostics.map((diagnostic) => block(diagnostic, view, paint)), summary(diagnostics)].join('\n\n')}\n`
}
