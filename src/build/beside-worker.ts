import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from 'temporal-polyfill'
import { check } from '../checks/check.ts'
import { Archive } from '../domain/archive.ts'
import { contentsOf, readContent } from '../source/content.ts'
import type { BesideMessage, BesideReport, BesideWork } from './beside-thread.ts'
import { writeOtherForms } from './other-forms.ts'
import { isTrueIn, observed } from './restore/observed.ts'
import { keepParsed, parsedBefore } from './restore/parsed-files.ts'
import { restoreFiles } from './restore/restored-output.ts'
import { writeSearchIndex } from './search-index.ts'
import { writeShareCards } from './share-cards.ts'
import { keptPages } from './site-pages.ts'

const { contentFolder, now: milliseconds, folder } = workerData as BesideWork
const port = parentPort
if (port === null) throw new Error('This file is a worker’s.')
const tell = (message: BesideMessage): void => port.postMessage(message)

/** Does some work as a phase of the build. */
const phase = async <T>(
  name: string,
  work: () => T | Promise<T>,
  report?: (result: T) => BesideReport,
): Promise<T> => {
  tell({ kind: 'begins', name })
  const result = await work()
  tell({ kind: 'ends', name, report: report?.(result) })
  return result
}
const task = (name: string, work: () => Promise<BesideReport>) => phase(name, work, (report) => report)

const now = Temporal.Instant.fromEpochMilliseconds(milliseconds)
const source = await readContent(contentFolder, undefined, { parsedBefore: parsedBefore(contentFolder) })
const go = once(port, 'message')
const diagnostics = await phase('checks', () => check(source, { now }))
tell({ kind: 'checked', diagnostics })

if (diagnostics.every(({ severity }) => severity !== 'error')) {
  keepParsed(source)
  const archive = observed(new Archive(contentsOf(source), { now, preview: false }))
  await go
  const restored = await phase('restore pages', () =>
    restoreFiles(keptPages(source, folder), isTrueIn(archive)),
  )
  tell({ kind: 'pages', restored })

  // Pagefind is a process of its own: it works while this thread does the rest.
  await Promise.all([
    task('search index', () => writeSearchIndex(source, archive, folder)),
    task('other forms', () => writeOtherForms(source, archive, folder)),
    task('share cards', () => writeShareCards(archive, folder)),
  ])
}
port.close()
