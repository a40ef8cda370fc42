import type { Reporter } from './reporter.ts'

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * For GitHub Actions: a workflow command for each diagnostic, shown beside the line in a pull request. Escaped as
 * `@actions/core` does it (toolkit, `command.ts`).
 */
export const github: Reporter = (diagnostics, { pathOf }) =>
  diagnostics
    .map(({ rule, severity, file, position, message, fix }) => {
      const properties = {
        title: rule,
        file: pathOf(file),
        ...(position !== undefined && { line: String(position.line), col: String(position.column) }),
      }
      const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(value)}`)
      return `::${severity} ${written.join(',')}::${inMessage([message, fix].filter(Boolean).join('\n'))}\n`
    })
    .join('')
