import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from 'temporal-polyfill'
import { check } from '../../checks/check.ts'
import { allSameBut, readContent, type Source } from '../../source/content.ts'
import type { DevChecks } from './live-content.ts'
import { keepIndex } from '../restore/kept-index.ts'
import { keepParsed, parsedBefore } from '../restore/parsed-files.ts'
import { keepRight, rightBefore } from '../restore/right-files.ts'

const { contentFolder, now } = workerData as DevChecks
const moment = Temporal.Instant.fromEpochMilliseconds(now)
let source: Source | undefined

/** Milliseconds without a change after which what was read is kept: that takes the processor from who waits for a page. */
const quiet = 2000
let keeping: ReturnType<typeof setTimeout> | undefined

const keep = (read: Source, began: number): void => {
  keepParsed(read)
  keepIndex(read, began)
}

/** Whenever files have changed, the main thread is told what the checks say of the content as it then is. */
const judge = async (changed: ReadonlySet<string>): Promise<void> => {
  const began = Date.now()
  const isFirst = source === undefined
  source = await readContent(
    contentFolder,
    source,
    source === undefined
      ? { parsedBefore: parsedBefore(contentFolder) }
      : { isSame: allSameBut(changed, source.glossary) },
  )
  const found = check(source, { now: moment, wasRight: rightBefore(source) })
  parentPort?.postMessage(found)
  keepRight(source, found)
  clearTimeout(keeping)
  keeping = setTimeout(keep, isFirst ? 0 : quiet, source, began)
}

let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (changed: ReadonlySet<string>) => {
  last = last.then(() => judge(changed))
})
