import type { PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { markdownStyle } from '../../mdx/markdown-style.ts'
import type { Changes } from '../changes/report.ts'
import { type AddressOf, changeSections, code, item, link, strong, text } from '../changes/sections.ts'
import { counted } from '../labels.ts'
import type { ReportedDiagnostic } from './reported.ts'

/** What the comment is about. Addresses are GitHub's own and are trusted; what was reported is not. */
export interface PullRequestReport {
  /** Nothing where the run made no report, or one that cannot be read. */
  diagnostics: readonly ReportedDiagnostic[] | undefined
  changes: Changes | undefined
  /** The run of the workflow. */
  run: { url: string; conclusion: string | undefined }
  /** The commit that was looked at, and the repository that has it. */
  head: { url: string; commit: string }
  /** The repository and branch that the pull request is for. */
  base: { url: string; branch: string }
  /** The root of a preview, where the host makes one: `https://deploy-preview-7.example.net/`. */
  preview: string | undefined
}

/** The first line of the comment, by which it is found again. Nobody sees it. */
export const commentMarker = '<!-- rostrum: what this pull request changes -->'

/** GitHub takes no longer comment. */
const most = 65_536
const mostDiagnostics = 50

const paragraph = (...children: PhrasingContent[]): string =>
  toMarkdown({ type: 'paragraph', children }, markdownStyle).trim()

/** Words of a message, which has code between backticks. */
const message = (words: string): PhrasingContent[] =>
  words.split(/`([^`\n]+)`/).map((part, index) => (index % 2 === 1 ? code(part) : text(part)))

const isSafePath = (path: string): boolean =>
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')

const encoded = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/')

const diagnosticLine = (
  { rule, severity, file, line, column, message: said, fix }: ReportedDiagnostic,
  { head, base }: PullRequestReport,
): string => {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const shown = code(place)
  const source = `${head.url}/blob/${head.commit}/${encoded(file)}${line === undefined ? '' : `#L${line}`}`
  return item(
    [
      ...(severity === 'error' ? [strong('error')] : [text('warning')]),
      text(' '),
      isSafePath(file) ? link(source, shown) : shown,
      text(' '),
      ...message(said),
      text(' '),
      link(`${base.url}/blob/${encoded(base.branch)}/docs/rules/${rule}.md`, text(rule)),
    ],
    fix === undefined ? [] : [message(fix)],
  )
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const checkSection = (report: PullRequestReport): { words: string; lines: string[] } => {
  const { diagnostics } = report
  if (diagnostics === undefined) return { words: 'The check left no report.', lines: [] }
  const of = (severity: string) => diagnostics.filter((found) => found.severity === severity)
  const [errors, warnings] = [of('error'), of('warning')]
  const counts = [
    ...(errors.length > 0 ? [counted(errors.length, 'error')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ]
  const shown = [...errors, ...warnings].slice(0, mostDiagnostics)
  const left = diagnostics.length - shown.length
  return {
    words:
      counts.length === 0 ? 'The check found nothing wrong.' : `The check found ${listed.format(counts)}.`,
    lines: [
      ...shown.map((each) => diagnosticLine(each, report)),
      ...(left > 0 ? [item([text(`and ${left} more, in the report`)])] : []),
    ],
  }
}

/** An address of the site on the preview; an address that is none of ours has none. */
const onPreview =
  (preview: string | undefined): AddressOf =>
  (address) =>
    preview !== undefined && /^\/(?:[a-z0-9-]+\/)*$/.test(address)
      ? new URL(address, preview).href
      : undefined

const conclusions: Readonly<Record<string, string>> = {
  success: 'Build and tests have passed.',
  failure: 'Build or tests have failed.',
  cancelled: 'Build and tests were broken off.',
  timed_out: 'Build and tests took too long.',
}

/** Nothing is built or tested before the check has passed. */
const conclusionOf = ({ diagnostics, run }: PullRequestReport): string =>
  diagnostics?.some(({ severity }) => severity === 'error') === true
    ? 'It is built and tested when the errors are mended.'
    : (conclusions[run.conclusion ?? ''] ?? '')

const foot = (report: PullRequestReport): string => {
  const { run, head, preview } = report
  const pages = run.conclusion === 'success' ? 'the built pages, the share cards and ' : ''
  return paragraph(
    text(`${conclusionOf(report)} For commit `),
    code(head.commit.slice(0, 10)),
    text('. '),
    link(`${run.url}#artifacts`, text('The run')),
    text(` has ${pages}the whole report as ${pages === '' ? 'an artifact' : 'artifacts'}.`),
    ...(preview === undefined ? [] : [text(' '), link(preview, text('Preview')), text('.')]),
  )
}

/** The comment on a pull request: what is wrong, and what readers would see changed. Never longer than GitHub takes. */
export const pullRequestComment = (report: PullRequestReport): string => {
  const { changes, preview } = report
  const check = checkSection(report)
  const sections = changes === undefined ? [] : changeSections(changes, onPreview(preview))
  const nothing =
    changes === undefined
      ? ['What readers would see changed is not known.']
      : sections.length === 0
        ? ['Readers would see no entry changed.']
        : []
  const blocks = [
    { head: check.words, lines: check.lines },
    ...sections.map(({ heading, lines }) => ({ head: `### ${heading}`, lines })),
    ...nothing.map((words) => ({ head: words, lines: [] })),
  ]
  const last = `\n---\n\n${foot(report)}\n`
  const cut = '\n… and more, in the report.\n'
  let written = `${commentMarker}\n\n## What this pull request changes\n`
  for (const { head, lines } of blocks) {
    for (const part of [`\n${head}\n\n`, ...lines.map((line) => `${line}\n`)]) {
      if (written.length + part.length + cut.length + last.length > most) return written + cut + last
      written += part
    }
  }
  return written + last
}
