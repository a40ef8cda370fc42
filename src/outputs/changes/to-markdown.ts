import type { Changes } from './report.ts'
import { changeSections } from './sections.ts'

/** What readers would see changed, as GitHub's Markdown. */
export const changesMarkdown = (changes: Changes): string => {
  const sections = changeSections(changes).map(
    ({ heading, lines }) => `### ${heading}\n\n${lines.join('\n')}`,
  )
  return sections.length === 0 ? 'Readers would see no entry changed.\n' : `${sections.join('\n\n')}\n`
}
