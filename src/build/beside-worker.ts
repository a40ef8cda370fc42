import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from 'temporal-polyfill'
import { check } from '../checks/check.ts'
import { Archive } from '../domain/archive.ts'
import { contentsOf, readContent } from '../source/content.ts'
import { writeAdmin } from './admin.ts'
import { writeAttachments } from './attachments.ts'
import type { BesideMessage, BesideReport, BesideWork } from './beside-thread.ts'
import { writeOtherForms } from './other-forms.ts'
import { writePdfEditions } from './pdf-editions.ts'
import { countFrom, phasesUntilNow, timed } from './phases.ts'
import { writePictures } from './pictures.ts'
import { observed } from './restore/observed.ts'
import { keepIndex } from './restore/kept-index.ts'
import { keepParsed, parsedBefore } from './restore/parsed-files.ts'
import { keepRight, rightBefore } from './restore/right-files.ts'
import { writeSearchIndex } from './search-index.ts'
import { writeShareCards } from './share-cards.ts'

const { contentFolder, now: milliseconds, processBegan, folder } = workerData as BesideWork
const port = parentPort
if (port === null) throw new Error('This file is a worker’s.')
const tell = (message: BesideMessage): void => port.postMessage(message)

countFrom(processBegan)
const task = async (name: string, work: () => Promise<BesideReport>): Promise<void> =>
  tell({ kind: 'report', report: await timed(name, work) })

const now = Temporal.Instant.fromEpochMilliseconds(milliseconds)
const began = Date.now()
const source = await readContent(contentFolder, undefined, { parsedBefore: parsedBefore(contentFolder) })
const go = once(port, 'message')
const diagnostics = await timed('checks', () => check(source, { now, wasRight: rightBefore(source) }))
keepRight(source, diagnostics)
const isRight = diagnostics.every(({ severity }) => severity !== 'error')
if (isRight) {
  keepParsed(source)
  // The pages' thread knows the entries by it, and reads no file but for the text of a page.
  keepIndex(source, began)
}
tell({ kind: 'checked', diagnostics })

if (isRight) {
  const contents = contentsOf(source)
  const { publication } = contents
  const archive = observed(new Archive(contents, { now, preview: false }))
  await go

  // First what others work at: cards are drawn in workers, Pagefind is a process of its own.
  await Promise.all([
    task('share cards', () => writeShareCards(archive, folder)),
    task('search index', () => writeSearchIndex(source, archive, folder)),
    task('PDF editions', () => writePdfEditions(archive, contentFolder, folder)),
    task('pictures', () => writePictures(source, folder)),
    task('attachments', () => writeAttachments(archive, contentFolder, folder)),
    task('editing room', () => writeAdmin(publication, contentFolder, folder)),
    task('other forms', () => writeOtherForms(source, archive, folder)),
  ])
}
tell({ kind: 'phases', phases: phasesUntilNow() })
port.close()
