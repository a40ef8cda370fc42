import { distance } from 'fastest-levenshtein'
import { idFrom } from '../domain/id.ts'
import { kinds } from '../domain/kinds.ts'
import type { ReferableKind } from '../domain/schema/fields.ts'
import type { ReadEntry } from './context.ts'

/** The nearest of some ids to a wrong one, if one is near enough to have been meant. */
export const nearestId = (wrong: string, ids: Iterable<string>): string | undefined => {
  let best: string | undefined
  let least = Math.max(1, Math.floor(wrong.length / 4)) + 1
  for (const id of ids) {
    if (Math.abs(id.length - wrong.length) >= least) continue
    const edits = distance(wrong, id)
    if (edits < least) [best, least] = [id, edits]
  }
  return best
}

/** The one id that has all words of this one: `iqbal` → `khurram-iqbal`. */
const withSameWords = (wrong: string, ids: readonly string[]): string | undefined => {
  const words = wrong.split('-')
  const [first, second] = ids.filter((id) => {
    const own = new Set(id.split('-'))
    return words.every((word) => own.has(word))
  })
  return second === undefined ? first : undefined
}

/** Ids that an entry might have had: from its old addresses, its name and its aliases. */
const otherIdsOf = (kind: ReferableKind, { data }: ReadEntry<ReferableKind>): string[] => {
  const old = 'redirectFrom' in data ? data.redirectFrom : []
  const aliases = 'aliases' in data ? data.aliases : []
  const name = 'name' in data ? data.name : data.title
  return [
    ...old.flatMap((address) => {
      const [, folder, id] = /^\/([a-z]+)\/([a-z0-9-]+)\/?$/.exec(address) ?? []
      return folder === kinds[kind].folder && id !== undefined ? [id] : []
    }),
    ...[name ?? '', ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name))].map(idFrom),
  ]
}

/**
 * Finds the id that was meant by one that leads nowhere: the new id after a rename, the entry known by that name, or
 * the nearest spelling.
 */
export const meantIds = (
  read: (kind: ReferableKind) => readonly ReadEntry<ReferableKind>[],
  idsOf: (kind: ReferableKind) => readonly string[],
): ((wanted: readonly ReferableKind[], wrong: string) => string | undefined) => {
  const byKind = new Map<ReferableKind, ReadonlyMap<string, string>>()
  const otherIds = (kind: ReferableKind) => {
    const known =
      byKind.get(kind) ??
      new Map(
        read(kind)
          .flatMap((entry) => otherIdsOf(kind, entry).map((other) => [other, entry.id] as const))
          .reverse(),
      )
    byKind.set(kind, known)
    return known
  }
  return (wanted, wrong) => {
    const known = wanted.map((kind) => otherIds(kind).get(wrong)).find((id) => id !== undefined)
    const ids = wanted.flatMap(idsOf)
    return known ?? nearestId(wrong, ids) ?? withSameWords(wrong, ids)
  }
}
