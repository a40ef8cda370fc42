import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { readSettings } from '../build/settings.ts'
import { check } from '../checks/check.ts'
import { github } from '../checks/reporters/github.ts'
import { json } from '../checks/reporters/json.ts'
import { text } from '../checks/reporters/text.ts'
import { readContent, type Source } from '../source/content.ts'
import { readLines } from '../source/lines.ts'
import { contentThen } from './content-then.ts'
import { CannotRun, type Command, runAsProcess, type Surroundings } from './command.ts'

const reporters = { text, json, github } as const

const options = { format: { type: 'string', default: 'text' }, since: { type: 'string' } } as const

const help = `npm run check -- [FILE…] [--format text|json|github] [--since REV]

Holds the content folder against every rule and says what is wrong, where, and how to mend it.

  FILE…       check these files or folders only (after a rename, check everything: others may name the old id)
  --format    text (for people), json (for programs), github (for annotations in a pull request)
  --since     also holds the record against the past: logs of recommendations are only added to, altered texts say so,
              addresses stay. REV is a commit, branch or tag, such as main; where your branch has left it is the past

CONTENT_DIR=/some/folder checks another content folder.
The exit code is 0 when there is no error (warnings may be shown), 1 when there is one, 2 when the check could not run.
Each rule has a page in docs/rules/.
`

const isReporter = (name: string): name is keyof typeof reporters => Object.hasOwn(reporters, name)

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** A path from a folder, with forward slashes; `undefined` when it lies outside. */
const pathBelow = (folder: string, path: string): string | undefined => {
  const below = relative(folder, path)
  return below === '..' || below.startsWith(`..${sep}`) || resolve(folder, below) !== path
    ? undefined
    : below.replaceAll(sep, '/')
}

/** The files that a user named: from where he or she stands, or from the content folder. */
const chosenFiles = (named: readonly string[], source: Source, { folder }: Surroundings): Set<string> => {
  const files = [
    'publication.yaml',
    ...source.entries.map(({ file }) => file),
    ...source.others.map(({ path }) => path),
  ]
  return new Set(
    named.flatMap((name) => {
      const chosen = [resolve(folder, name), resolve(source.folder, name)]
        .map((path) => pathBelow(source.folder, path))
        .map((path) => files.filter((file) => path === '' || file === path || file.startsWith(`${path}/`)))
        .find((found) => found.length > 0)
      if (chosen === undefined)
        throw new CannotRun(`\`${name}\` is no file of the content folder ${source.folder}.`)
      return chosen
    }),
  )
}

/** `npm run check` */
export const checkCommand: Command<typeof options> = {
  name: 'check',
  help,
  options,
  run: async ({ values: { format, since }, positionals }, surroundings) => {
    if (!isReporter(format))
      throw new CannotRun(`There is no format \`${format}\`: use text, json or github.`)
    const { contentFolder, now } = readSettings(surroundings.environment)
    if (!(await isFolder(contentFolder))) throw new CannotRun(`There is no content folder ${contentFolder}.`)
    const source = await readContent(contentFolder)
    const chosen = chosenFiles(positionals, source, surroundings)
    const past = since === undefined ? undefined : await contentThen(source, since)
    const shown = check(source, { now, files: chosen.size === 0 ? undefined : chosen, past })
    surroundings.print(
      reporters[format](shown, {
        pathOf: (file) => relative(surroundings.folder, resolve(contentFolder, file)).replaceAll(sep, '/'),
        lineOf: await readLines(
          contentFolder,
          shown.map(({ file }) => file),
        ),
        colour: surroundings.colour,
      }),
    )
    return shown.some(({ severity }) => severity === 'error') ? 1 : 0
  },
}

if (import.meta.main) await runAsProcess(checkCommand)
