import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, relative, resolve } from 'node:path'
import { readSettings } from '../build/settings.ts'
import { check } from '../checks/check.ts'
import { text as textReport } from '../checks/reporters/text.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { DraftKind } from '../importer/draft.ts'
import { importBounded } from '../importer/import-bounded.ts'
import type { Imported } from '../importer/import-document.ts'
import { joined } from '../importer/joined.ts'
import { formatOf, largestFile, tooLarge } from '../importer/readers/read.ts'
import type { Receipt } from '../importer/receipt.ts'
import { existingEntries, writeFiles } from '../importer/write-files.ts'
import { readContent } from '../source/content.ts'
import { readLines } from '../source/lines.ts'
import { CannotRun, type Command, runAsProcess, type Surroundings } from './command.ts'
import { receiptInWords } from './receipt-in-words.ts'

const options = {
  kind: { type: 'string' },
  out: { type: 'string' },
  receipt: { type: 'string' },
  replace: { type: 'boolean', default: false },
} as const

const help = `npm run import -- FILE… [--kind commentary|brief] [--out DIR] [--receipt FILE.json] [--replace]

Makes draft entries of raw documents (.txt, .md, .docx, .html, .pdf) and says what became of every line.

  FILE…       the documents; one that cannot be imported does not stop the others
  --kind      what the documents are, if their own signs should not decide
  --out       where the drafts go, laid out as the content folder (default: the content folder)
  --receipt   writes the receipt as JSON: one, or a list for several documents
  --replace   an entry that exists already gives way

Names are held against the content folder (CONTENT_DIR) and DIR. The exit code is 0 when every document was imported, 1
when one was not (nothing is written for that one), 2 when the command could not run. See docs/import.md.
`

/** A document that was not imported, and why, in a sentence. */
class Refused extends Error {}

interface Plan {
  content: string
  out: string
  kind: DraftKind | undefined
  replace: boolean
}

const isKind = (kind: string | undefined): kind is DraftKind | undefined =>
  kind === undefined || kind === 'commentary' || kind === 'brief'

const readBounded = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const format = formatOf(path)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new Refused('There is no such file.')
  if (!found.isFile()) throw new Refused('This is no file.')
  if (format !== undefined && found.size > largestFile[format])
    throw new Refused(tooLarge(found.size, format))
  return format === undefined ? new Uint8Array() : readFile(path)
}

const importOne = async (path: string, { content, out, kind, replace }: Plan): Promise<Imported> => {
  const bytes = await readBounded(path)
  const hasDrafts = out !== content && (await stat(out).catch(() => undefined))?.isDirectory() === true
  const folders = [content, ...(hasDrafts ? [out] : [])]
  const imported = await importBounded({ bytes, name: basename(path), folders, kind })
  if ('unreadable' in imported) throw new Refused(imported.unreadable)
  const existing = await existingEntries(out, imported.files)
  const [first] = existing
  if (first !== undefined && !replace)
    throw new Refused(`The entry ${first} exists already. Say --replace to let it give way.`)
  await writeFiles(out, imported.files, existing)
  return imported
}

/** What the check says of the new drafts, together with the content that they would join. */
const diagnose = async (
  { content, out }: Plan,
  files: ReadonlySet<string>,
  now: ReturnType<typeof readSettings>['now'],
): Promise<Diagnostic[]> => {
  const base = await readContent(content)
  const source = out === content ? base : joined(base, await readContent(out))
  return check(source, { now }).filter(({ file }) => files.has(file))
}

const importAll = async (
  paths: readonly string[],
  plan: Plan,
  { folder, printAside, print }: Surroundings,
) => {
  const receipts: Receipt[] = []
  const written = new Set<string>()
  let refused = 0
  for (const [index, path] of paths.entries()) {
    if (paths.length > 1) printAside(`[${index + 1}/${paths.length}] ${path}\n`)
    try {
      const { receipt, files } = await importOne(resolve(folder, path), plan)
      receipts.push(receipt)
      for (const file of files) written.add(file.path)
      print(receiptInWords(receipt, relative(folder, plan.out)))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused += 1
      printAside(`${path}: ${error.message}\n`)
    }
  }
  return { receipts, written, refused }
}

/** `npm run import` */
export const importCommand: Command<typeof options> = {
  name: 'import',
  help,
  options,
  run: async ({ values: { kind, out, receipt, replace }, positionals }, surroundings) => {
    if (positionals.length === 0)
      throw new CannotRun('Name the documents to import. See `npm run import -- --help`.')
    if (!isKind(kind)) throw new CannotRun(`There is no kind \`${String(kind)}\`: use commentary or brief.`)
    const { contentFolder, now } = readSettings(surroundings.environment)
    await readContent(contentFolder).catch((error: unknown) => {
      throw new CannotRun(`The content folder ${contentFolder} cannot be read: ${String(error)}.`)
    })
    const plan: Plan = {
      content: contentFolder,
      out: out === undefined ? contentFolder : resolve(surroundings.folder, out),
      kind,
      replace,
    }
    const { receipts, written, refused } = await importAll(positionals, plan, surroundings)
    if (receipt !== undefined && receipts.length > 0)
      await writeFile(
        resolve(surroundings.folder, receipt),
        `${JSON.stringify(positionals.length === 1 ? receipts[0] : receipts, null, 2)}\n`,
      )
    if (written.size > 0) {
      const found = await diagnose(plan, written, now)
      const lineOf = await readLines(
        plan.out,
        found.map(({ file }) => file),
      )
      if (found.length > 0)
        surroundings.print(
          textReport(found, {
            pathOf: (file) => relative(surroundings.folder, resolve(plan.out, file)),
            lineOf,
            colour: surroundings.colour,
          }),
        )
    }
    return refused > 0 ? 1 : 0
  },
}

if (import.meta.main) await runAsProcess(importCommand)
