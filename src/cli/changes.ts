import { readSettings, type Settings } from '../build/settings.ts'
import { check } from '../checks/check.ts'
import { Archive } from '../domain/archive.ts'
import { parseBody } from '../mdx/parse.ts'
import { toText } from '../mdx/to-text.ts'
import { compareStates } from '../outputs/changes/compare.ts'
import type { State } from '../outputs/changes/state.ts'
import type { Changes } from '../outputs/changes/report.ts'
import { changesMarkdown } from '../outputs/changes/to-markdown.ts'
import { changesText } from '../outputs/changes/to-text.ts'
import { contentsOf, readContent, type Source } from '../source/content.ts'
import { CannotRun, type Command, runAsProcess } from './command.ts'
import { contentThen } from './content-then.ts'

const formats: Record<string, ((changes: Changes, view: { colour: boolean }) => string) | undefined> = {
  text: changesText,
  markdown: changesMarkdown,
  json: (changes) => `${JSON.stringify(changes, null, 2)}\n`,
}

const options = { since: { type: 'string' }, format: { type: 'string', default: 'text' } } as const

const help = `npm run changes -- --since REV [--format text|markdown|json]

Shows what readers would see changed: pages that are new, changed, moved, withdrawn or gone, with the words that came and
went; recommendations and their logs; and what waits as a draft or under an embargo. Lists follow and are not named.

  --since     a commit, branch or tag, such as main; where your branch has left it is what readers see now
  --format    text (for people), markdown (for a comment), json (for programs: src/outputs/changes/report.ts)

CONTENT_DIR=/some/folder compares another content folder.
The exit code is 0 when the two could be compared, whatever has changed, and 2 when not.
`

const stateOf = (source: Source, { now }: Settings): State => {
  const contents = contentsOf(source)
  const entries = new Map(source.entries.map((entry) => [entry.file, entry]))
  return {
    archive: new Archive(contents, { now, preview: false }),
    preview: new Archive(contents, { now, preview: true }),
    bodyOf: (file) => {
      const body = entries.get(file)?.bodyText
      return body === undefined ? '' : toText(parseBody(body.text, { firstLine: body.firstLine }).tree)
    },
  }
}

/** `npm run changes` */
export const changesCommand: Command<typeof options> = {
  name: 'changes',
  help,
  options,
  run: async ({ values: { since, format }, positionals }, { environment, print, printAside, colour }) => {
    const formatted = Object.hasOwn(formats, format) ? formats[format] : undefined
    if (formatted === undefined)
      throw new CannotRun(`There is no format \`${format}\`: use text, markdown or json.`)
    if (since === undefined) throw new CannotRun('Say since when: `npm run changes -- --since main`.')
    if (positionals.length > 0) throw new CannotRun(`What is meant by \`${positionals.join(' ')}\`?`)
    const settings = readSettings(environment)
    const source = await readContent(settings.contentFolder).catch((error: unknown) => {
      throw new CannotRun(`The content folder ${settings.contentFolder} cannot be read: ${String(error)}.`)
    })
    const then = await contentThen(source, since)
    if (source.publication === undefined || then.publication === undefined)
      throw new CannotRun(
        `publication.yaml cannot be read ${source.publication === undefined ? 'now' : `at ${since}`}, so nothing can be compared: \`npm run check\`.`,
      )
    const errors = check(source, { now: settings.now }).filter(({ severity }) => severity === 'error')
    if (errors.length > 0)
      printAside(
        `The content has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}: nothing would be published. Entries that cannot be read are left out below.\n`,
      )
    print(formatted(compareStates(stateOf(then, settings), stateOf(source, settings)), { colour }))
    return 0
  },
}

if (import.meta.main) await runAsProcess(changesCommand)
