import type { CslDate, CslItem } from './csl.ts'
import { nameInOrder } from './names.ts'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const plainDate = (date: CslDate): string => {
  if (!('date-parts' in date)) return date.literal
  const [year, month, day] = date['date-parts'][0]
  return year === undefined || month === undefined || day === undefined
    ? String(year)
    : inWords.format(Date.UTC(year, month - 1, day))
}

/** A citation of no style in particular, for an e-mail or a note: who, what, where, when, and the address. */
export const plainCitation = (item: CslItem): string => {
  const authors = listed.format(item.author.map(nameInOrder))
  const container = item['container-title'] ?? item.publisher
  const where = [
    item.type === 'chapter' ? `recommendation ${item['chapter-number']} of “${container}”` : container,
  ]
  if (item.type === 'chapter') where.push(item.publisher)
  return [
    authors,
    item.type === 'chapter' || item.genre === undefined
      ? `“${item.title}”`
      : `“${item.title}” (${item.genre})`,
    // A publication that speaks for itself is not named twice.
    ...where.filter((name) => name !== authors),
    plainDate(item.issued),
    item.URL,
  ].join(', ')
}
