/** A list item as typed: its marker and what follows. */
export interface Typed {
  /** Empty for a bullet. */
  marker: string
  rest: string
}

const bullet = /^[•‣◦▪▫●○■□➢➤►▶✓✔❖◆⁃∙·*+–—-]\s+(?=\S)/u
const symbolBullet = /^[•‣◦▪▫●○■□➢➤►▶✓✔❖◆⁃∙]\s*(?=\S)/u
const numbered = /^(?:\(([0-9۰-۹]{1,2}|[a-z]|[ivx]{1,4})\)|([0-9۰-۹]{1,2}|[a-z]|[ivx]{1,4})[.)۔])\s+(?=\S)/iu
/** “Recommendation 3:”, “R3.” */
const named =
  /^(?:(?:recommendation|سفارش)\s*(?:no\.?\s*)?[#]?\s*([0-9۰-۹]{1,2})|R-?([0-9]{1,2}))\s*[:.)–—-]\s*(?=\S)/iu

/** The list marker with which a line begins, if it does. */
export const listMarker = (line: string): Typed | undefined => {
  const trimmed = line.trimStart()
  const plain = bullet.exec(trimmed) ?? symbolBullet.exec(trimmed)
  if (plain !== null) return { marker: '', rest: trimmed.slice(plain[0].length) }
  const ordered = numbered.exec(trimmed) ?? named.exec(trimmed)
  if (ordered === null) return undefined
  return { marker: ordered[0].trim(), rest: trimmed.slice(ordered[0].length) }
}
