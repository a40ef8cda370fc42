/**
 * The name of a record in the index: `3f9a1c-e12.3` is part 3 of entry 12, `-n12.0` an entry that is found by its name.
 * Entries are numbered from the oldest on, so the number sorts results by date without any further data.
 */
export interface RecordName {
  named: boolean
  entry: number
  part: number
}

/** @param prefix changes with the content of the index */
export const recordName = (prefix: string, { named, entry, part }: RecordName): string =>
  `${prefix}-${named ? 'n' : 'e'}${entry}.${part}`

/** @throws when the name is of another make */
export const readRecordName = (name: string): RecordName => {
  const [, kind, entry, part] = /-([en])(\d+)\.(\d+)$/.exec(name) ?? []
  if (kind === undefined) throw new Error(`${name} is no record of this index.`)
  return { named: kind === 'n', entry: Number(entry), part: Number(part) }
}
