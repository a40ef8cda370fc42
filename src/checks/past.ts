import { once } from '../domain/lazy.ts'
import { kinds } from '../domain/kinds.ts'
import type { SourceEntry } from '../source/source-entry.ts'
import type { Context } from './context.ts'

/** The content as it was, held against the content as it is. An entry is the same one while its id stays, wherever its
 * file lies, and after a rename by its `redirectFrom`. */
export interface Past {
  /** The content as it was. */
  then: Context
  /** What an entry was. */
  before: (entry: SourceEntry) => SourceEntry | undefined
  /** What became of an entry of the past. */
  after: (then: SourceEntry) => SourceEntry | undefined
  /** The new entry that an entry of the past, which is gone, was probably renamed to: the same text, or the same name. */
  probablyNow: (then: SourceEntry) => SourceEntry | undefined
}

const nameOf = ({ entry }: SourceEntry): string | undefined =>
  entry === undefined ? undefined : 'name' in entry.data ? entry.data.name : entry.data.title

/** Whether an old address can lead to an entry of its kind. */
export const canBeRedirected = ({ kind }: SourceEntry): boolean => 'redirectFrom' in kinds[kind].schema.shape

/** @param then the past, judged at the same moment as the present */
export const pastOf = (then: Context, now: Context): Past => {
  const before: Past['before'] = (entry) => {
    const same = then.find(entry.kind, entry.id)
    if (same !== undefined || entry.entry === undefined || !('redirectFrom' in entry.entry.data)) return same
    return entry.entry.data.redirectFrom
      .map((old) => (then.site.isMainPage(old) ? then.site.pageAt(old)?.entry : undefined))
      .find((old) => old?.kind === entry.kind)
  }
  const newcomers = once(() =>
    Map.groupBy(
      now.source.entries.filter((entry) => before(entry) === undefined),
      ({ kind }) => kind,
    ),
  )
  return {
    then,
    before,
    after: (old) => now.find(old.kind, old.id) ?? now.site.redirectFrom(then.site.addressOf(old)),
    probablyNow: (old) => {
      const possible = newcomers().get(old.kind) ?? []
      const name = nameOf(old)
      return (
        possible.find(({ digest }) => digest === old.digest) ??
        possible.find((entry) => name !== undefined && nameOf(entry) === name)
      )
    },
  }
}
