import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from 'temporal-polyfill'
import { check } from '../checks/check.ts'
import { Archive } from '../domain/archive.ts'
import { contentsOf, readContent, type Source } from '../source/content.ts'
import { writeAdmin } from './admin.ts'
import { writeAttachments } from './attachments.ts'
import type { BesideMessage, BesideReport, BesideWork } from './beside-thread.ts'
import type { CardJob } from './cards/draw-cached.ts'
import { writeOtherForms } from './other-forms.ts'
import { writePdfEditions } from './pdf-editions.ts'
import { countFrom, phasesUntilNow, timed } from './phases.ts'
import { writePictures } from './pictures.ts'
import { observed } from './restore/observed.ts'
import { keepIndex } from './restore/kept-index.ts'
import { keepParsed, parsedBefore } from './restore/parsed-files.ts'
import { keepRight, rightBefore } from './restore/right-files.ts'
import { writeSearchIndex } from './search-index.ts'
import { cardJobs, writeShareCards } from './share-cards.ts'
import { NotBuilt } from './staging.ts'
import { withoutTexts } from './without-texts.ts'

const { contentFolder, now: milliseconds, processBegan, folder } = workerData as BesideWork
const port = parentPort
if (port === null) throw new Error('This file is a worker’s.')
const tell = (message: BesideMessage): void => port.postMessage(message)

countFrom(processBegan)
const task = async (name: string, work: () => Promise<BesideReport>): Promise<void> =>
  tell({ kind: 'report', report: await timed(name, work) })

const now = Temporal.Instant.fromEpochMilliseconds(milliseconds)
const go = once(port, 'message')

/** Reads the content and tells what is wrong with it. @returns the content, if it can be built */
const judged = async (): Promise<Source | undefined> => {
  const began = Date.now()
  const source = await readContent(contentFolder, undefined, { parsedBefore: parsedBefore(contentFolder) })
  const diagnostics = await timed('checks', () => check(source, { now, wasRight: rightBefore(source) }))
  keepRight(source, diagnostics)
  const isRight = diagnostics.every(({ severity }) => severity !== 'error')
  if (isRight) {
    keepParsed(source)
    // The pages' thread knows the entries by it, and reads no file but for the text of a page.
    keepIndex(source, began)
  }
  tell({ kind: 'checked', diagnostics })
  return isRight ? withoutTexts(source) : undefined
}

/** Apart from the rest: what is defined where the archive is holds on to it until it ends, and this ends last. */
const putShareCards = (jobs: readonly CardJob[], free: Promise<unknown>): Promise<void> =>
  task('share cards', () => writeShareCards(jobs, free))

/**
 * Begins all there is to do. Nothing else holds on to the content: when only cards are left to draw, the memory that it
 * takes is theirs.
 */
const begin = (source: Source): readonly Promise<unknown>[] => {
  const contents = contentsOf(source)
  const archive = observed(new Archive(contents, { now, preview: false }))
  const free = Promise.withResolvers<unknown>()
  // First what others work at: cards are drawn in workers, Pagefind is a process of its own.
  const cards = putShareCards(cardJobs(archive, folder), free.promise)
  const others = Promise.all([
    task('search index', () => writeSearchIndex(source, archive, folder)),
    task('PDF editions', () => writePdfEditions(archive, contentFolder, folder)),
    task('pictures', () => writePictures(source, folder)),
    task('attachments', () => writeAttachments(archive, contentFolder, folder)),
    task('editing room', () => writeAdmin(contents.publication, contentFolder, folder)),
    task('other forms', () => writeOtherForms(source, archive, folder)),
  ])
  others.then(free.resolve, free.resolve)
  return [cards, others]
}

const begun = await judged().then(async (source) => {
  if (source === undefined) return []
  await go
  return begin(source)
})
await Promise.all(begun).catch((error: unknown) => {
  // On its way to another thread an error loses its class, and its sentence would look like a fault of the program.
  if (!(error instanceof NotBuilt)) throw error
  tell({ kind: 'not built', reason: error.message })
})
tell({ kind: 'phases', phases: phasesUntilNow() })
port.close()
