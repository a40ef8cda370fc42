import type { SearchRecord } from './records.ts'

/** What a list of results shows of a record. */
export interface Shown {
  address: string
  kind: string
  title: string
  within?: string
  date?: string
  text: string
  /** Other names, of what is found by its name. */
  also?: readonly string[]
}

/** Letters of a pack, before compression. A result loads one pack: larger ones are fewer files and more bytes. */
const packSize = 3_500

/** @param named whether the record’s entry is found by its name */
export const shownOf = (
  { address, kind, title, within, date, text, also }: SearchRecord,
  named: boolean,
): Shown => ({
  address,
  kind,
  title,
  ...(within !== undefined && { within }),
  ...(date !== undefined && { date }),
  text: text === '' ? title : text,
  ...(named && also.length > 0 && { also }),
})

/** Texts in packs, neighbours together, each pack a file. */
export const packsOf = (records: readonly Shown[]): Shown[][] => {
  const packs: Shown[][] = []
  let left = 0
  for (const record of records) {
    const size = record.text.length + record.title.length + (record.within?.length ?? 0)
    const last = packs.at(-1)
    if (last === undefined || size > left) {
      packs.push([record])
      left = packSize
    } else last.push(record)
    left -= size
  }
  return packs
}
