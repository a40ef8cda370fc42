import { counted } from '../labels.ts'
import type { ChangedPage, Changes, Part, Piece } from './report.ts'

const styles = { removed: '31', added: '32' } as const

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ')

const wordsIn = (words: readonly Piece[], colour: boolean): string =>
  words
    .map(({ is, text }) => {
      const line = inOneLine(text)
      if (is === 'kept') return line
      const marked = is === 'removed' ? `[-${line}-]` : `{+${line}+}`
      return colour ? `\u001B[${styles[is]}m${marked}\u001B[0m` : marked
    })
    .join('')

const line = ({ address, title }: Pick<ChangedPage, 'address' | 'title'>): string =>
  `  ${address}  ${inOneLine(title)}`

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[heading, ...lines].join('\n')]

const shown = (pages: readonly ChangedPage[]): string[] =>
  pages.length === 0 ? [] : [`    shown on ${pages.map(({ address }) => address).join(' ')}`]

const waitingFor = { draft: 'a draft', 'in-review': 'open questions', embargoed: 'appears later' } as const

/**
 * What readers would see changed, for a terminal. Words that went stand in `[-…-]`, words that came in `{+…+}`, as
 * `git diff --word-diff` writes them.
 * @param colour whether terminal colours are wanted
 */
export const changesText = (
  { everywhere, pages, recommendations, waiting }: Changes,
  { colour }: { colour: boolean },
): string => {
  const parts = (list: readonly Part[]) =>
    list.map(({ name, words }) => `    ${name}: ${wordsIn(words, colour)}`)
  const sections = [
    ...section('On every page', parts(everywhere)),
    ...section('New pages', pages.new.map(line)),
    ...section(
      'Changed pages',
      pages.changed.flatMap((page) => [line(page), ...parts(page.parts), ...shown(page.shownOn)]),
    ),
    ...section(
      'Moved pages',
      pages.moved.map((page) => `${line(page)}\n    from ${page.from}, which leads there`),
    ),
    ...section('Withdrawn pages, of which a notice is left', pages.withdrawn.map(line)),
    ...section(
      'Pages that are gone',
      pages.gone.flatMap((page) => [line(page), ...shown(page.shownOn)]),
    ),
    ...section('New recommendations', recommendations.new.map(line)),
    ...section(
      'Changed recommendations',
      recommendations.changed.flatMap((one) => [
        line(one),
        ...parts(one.parts),
        ...one.log.map(({ date, status, note = '', evidence = '' }) =>
          inOneLine(`    ${date}: ${status}  ${note} ${evidence}`).replace(/^ /, '    ').trimEnd(),
        ),
      ]),
    ),
    ...section('Recommendations that are gone', recommendations.gone.map(line)),
    ...section(
      'Not before readers yet',
      waiting.map(
        (page) =>
          `${line(page)}\n    ${waitingFor[page.state]}${page.published === undefined ? '' : `, ${page.published}`}`,
      ),
    ),
  ]
  const { length: changed } = [
    ...pages.new,
    ...pages.changed,
    ...pages.moved,
    ...pages.withdrawn,
    ...pages.gone,
  ]
  const summary =
    changed === 0
      ? 'Readers would see no entry changed.'
      : `${counted(changed, 'page')} of entries would be changed.`
  return `${[...sections, summary].join('\n\n')}\n`
}
