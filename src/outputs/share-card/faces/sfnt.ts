/** The tables of a font by their tags (OpenType, “Organization of an OpenType Font”). */
export type Tables = ReadonlyMap<string, Uint8Array>

/** A table to read numbers from. @throws when the font lacks it */
export const tableOf = (tables: Tables, tag: string): DataView => {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`A face of the share cards has no table “${tag}”.`)
  return new DataView(table.buffer, table.byteOffset, table.byteLength)
}

const padded = (length: number): number => (length + 3) & ~3

/** A TrueType font of some tables. Check sums are left out: those who read it here do not ask for them. */
export const sfntOf = (tables: Tables): ArrayBuffer => {
  const entries = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const head = 12 + 16 * entries.length
  const bytes = new Uint8Array(head + entries.reduce((sum, [, { length }]) => sum + padded(length), 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, entries.length)
  let offset = head
  for (const [index, [tag, table]] of entries.entries()) {
    const entry = 12 + 16 * index
    bytes.set(
      Array.from(tag, (letter) => letter.charCodeAt(0)),
      entry,
    )
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    bytes.set(table, offset)
    offset += padded(table.length)
  }
  return bytes.buffer
}
