import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { readSettings, type Settings } from '../build/settings.ts'
import { check } from '../checks/check.ts'
import { Context } from '../checks/context.ts'
import { text as textReport } from '../checks/reporters/text.ts'
import { siteOf } from '../checks/site.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { readContent, type Source } from '../source/content.ts'
import { newEntryFile, newKinds, type NewEntry } from '../source/new-entry.ts'
import { readEntry } from '../source/source-entry.ts'
import { CannotRun, type Command, runAsProcess, type Surroundings } from './command.ts'
import { askAt, type Ask } from './new/ask.ts'
import { redirect } from './new/redirect.ts'
import { wantedEntry } from './new/wanted.ts'

const options = {
  id: { type: 'string' },
  author: { type: 'string', multiple: true, default: [] as string[] },
  topic: { type: 'string', multiple: true, default: [] as string[] },
  event: { type: 'string' },
} as const

const help = `npm run new -- [KIND] ["Title or name"] [--id ID] [--author ID]… [--topic ID]… [--event ID]
npm run new -- redirect OLD NEW

Begins an entry: writes a file that passes the check, with the other fields explained in comments.

  KIND        ${newKinds.join(', ')}
  --id        its id, the end of its address, for good (default: made of the title)
  --author    who wrote a commentary: the id of a person or organisation; may stand several times
  --topic     what a commentary or brief is about: the id of a topic; may stand several times
  --event     the webinar that a brief reports: the id of an event

A commentary, brief or event begins as a draft. On a terminal, what is not said is asked for; nothing is asked when both
kind and title are said. A file that exists is never overwritten.

  redirect    after a rename: makes an old address lead to the new one. OLD and NEW are addresses (\`/people/old-id/\`)
              or \`person/old-id\`.

The exit code is 0 when it was written, 1 when the check refuses it, 2 when it could not be written.
`

const beside = (a: string, b: string): boolean =>
  a === b || [a, b].every((kind) => /^(?:commentary|brief)$/.test(kind))

/** Why an entry with this kind and id cannot be begun. */
const takenBy = ({ kind, id }: NewEntry, source: Source, { now }: Settings): string | undefined => {
  const same = source.entries.find((entry) => entry.id === id && beside(entry.kind, kind))
  if (same !== undefined) return `${same.file} has the id \`${id}\` already`
  const site = siteOf(new Context(source, now))
  const address = site.addressOf({ kind, id })
  const redirected = site.redirectFrom(address)
  return redirected && `the old address \`${address}\` leads to ${redirected.file}`
}

/** What the check says of a file that is not written yet. */
const judge = (
  { kind, id }: NewEntry,
  { path, text }: { path: string; text: string },
  source: Source,
  { now }: Settings,
): Diagnostic[] => {
  const { glossary } = source
  const entry = readEntry(path, kind, id, Buffer.from(text), { glossary, glossaryDigest: '' })
  return check({ ...source, entries: [...source.entries, entry] }, { now, files: new Set([path]) })
}

const begin = async (
  entry: NewEntry,
  source: Source,
  settings: Settings,
  { print, printAside, folder, colour }: Surroundings,
): Promise<number> => {
  const taken = takenBy(entry, source, settings)
  if (taken !== undefined) throw new CannotRun(`Nothing was written: ${taken}. Say another with \`--id\`.`)
  const file = newEntryFile(entry)
  const pathOf = (path: string) => relative(folder, join(settings.contentFolder, path)).replaceAll(sep, '/')
  const found = judge(entry, file, source, settings)
  const isRefused = found.some(({ severity }) => severity === 'error')
  if (!isRefused) {
    const path = join(settings.contentFolder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.text, { flag: 'wx' }).catch((error: unknown) => {
      throw new CannotRun(`${pathOf(file.path)} could not be written: ${String(error)}.`)
    })
    print(`${pathOf(file.path)}\n`)
  }
  const lines = file.text.split('\n')
  if (found.length > 0)
    printAside(textReport(found, { pathOf, lineOf: (_, line) => lines[line - 1], colour }))
  if (isRefused) printAside('Nothing was written.\n')
  return isRefused ? 1 : 0
}

/**
 * `npm run new`
 * @param ask how to ask the person at the terminal, if there is one
 */
export const newCommand = (ask?: Ask): Command<typeof options> => ({
  name: 'new',
  help,
  options,
  run: async ({ values, positionals }, surroundings) => {
    const settings = readSettings(surroundings.environment)
    const source = await readContent(settings.contentFolder).catch((error: unknown) => {
      throw new CannotRun(`The content folder ${settings.contentFolder} cannot be read: ${String(error)}.`)
    })
    const [kind, title, ...more] = positionals
    if (kind === 'redirect') {
      surroundings.print(`${await redirect(positionals.slice(1), source, settings)}\n`)
      return 0
    }
    if (more.length > 0)
      throw new CannotRun(`Put the title into quotes: \`"${[title, ...more].join(' ')}"\`.`)
    const { id, author: authors, topic: topics, event } = values
    const entry = await wantedEntry({ kind, title, id, authors, topics, event }, source, ask)
    return begin(entry, source, settings, surroundings)
  },
})

if (import.meta.main) {
  const { stdin, stdout } = process
  await runAsProcess(newCommand(stdin.isTTY && stdout.isTTY ? askAt(stdin, stdout) : undefined))
}
