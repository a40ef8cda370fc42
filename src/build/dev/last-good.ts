import { setImmediate } from 'node:timers/promises'
import { once } from '../../domain/lazy.ts'
import type { Source } from '../../source/content.ts'
import type { SourceEntry } from '../../source/source-entry.ts'

/** The same entry, whose text stays as it was when it was first asked for: later its file may hold another. */
const holdingText = (entry: SourceEntry): SourceEntry =>
  Object.defineProperty(Object.create(entry) as SourceEntry, 'bodyText', { get: once(() => entry.bodyText) })

const isWrong = ({ entry, problems }: SourceEntry): boolean =>
  entry === undefined || problems.some(({ severity }) => severity === 'error')

/** Puts what was last right in the place of what is wrong. @returns the same source for the same source */
export const lastGood = (): ((source: Source) => Source) => {
  const right = new Map<string, { read: SourceEntry; held: SourceEntry }>()
  let publication: Source['publication']
  const shown = new WeakMap<Source, Source>()
  return (source) => {
    const known = shown.get(source)
    if (known !== undefined) return known
    publication = source.publication ?? publication
    const entries = source.entries.map((read) => {
      const last = right.get(read.file)
      if (isWrong(read)) return last?.held ?? read
      if (last?.read === read) return last.held
      const held = holdingText(read)
      right.set(read.file, { read, held })
      return held
    })
    const good: Source = {
      ...source,
      publication,
      entries,
      byFile: new Map(entries.map((entry) => [entry.file, entry])),
    }
    shown.set(source, good)
    return good
  }
}

/** Asks for every text, one after the other: whatever becomes of a file then, what was last right can be shown. */
export const holdTexts = async ({ entries }: Source): Promise<void> => {
  for (const entry of entries) {
    try {
      Reflect.get(entry, 'bodyText')
    } catch {
      // It is being changed at this moment, and will be read again.
    }
    await setImmediate()
  }
}
