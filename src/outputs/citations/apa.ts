import type { CslDate, CslItem, CslName } from './csl.ts'
import { sentence, sentenceEnd, type Runs } from './runs.ts'

/** “Khurram Ali” → “K. A.”, “Jean-Paul” → “J.-P.”. What has no capital, as the “ur” of “Zia ur Rehman”, stays. */
const initials = (given: string): string =>
  given
    .split(/\s+/u)
    .map((name) =>
      name
        .split('-')
        .map((part) => part.replace(/^(\p{Lu}).*$/u, '$1.'))
        .join('-'),
    )
    .join(' ')

const apaName = (name: CslName): string => {
  if ('literal' in name) return name.literal
  return name.given === undefined ? name.family : `${name.family}, ${initials(name.given)}`
}

/** Names with “&” before the last; of more than twenty the first nineteen, an ellipsis and the last (9.8). */
const apaNames = (names: readonly CslName[]): string => {
  const all = names.map(apaName)
  const last = all.at(-1) ?? ''
  if (all.length > 20) return `${all.slice(0, 19).join(', ')}, … ${last}`
  return all.length === 1 ? last : `${all.slice(0, -1).join(', ')}, & ${last}`
}

const day = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })

/** The year, with month and day for what appears by the day (9.14). */
const apaDate = (date: CslDate, withDay: boolean): string => {
  if (!('date-parts' in date)) return date.literal
  const [year, month, dayOfMonth] = date['date-parts'][0]
  if (!withDay || month === undefined || dayOfMonth === undefined) return String(year)
  return `${year}, ${day.format(Date.UTC(2000, month - 1, dayOfMonth))}`
}

/** A citation in the style of the American Psychological Association, 7th edition. */
export const apa = (item: CslItem): Runs => {
  const authors = apaNames(item.author)
  const byline = `${sentence(authors)} (${apaDate(item.issued, item.type === 'article-magazine')}). `
  const kind = item.genre === undefined || item.type === 'chapter' ? '' : ` [${item.genre}]`
  // A publisher that is the author already is not named again (9.29).
  const publisher = authors === item.publisher ? '' : `${sentence(item.publisher)} `
  const container = item['container-title'] ?? ''
  switch (item.type) {
    case 'article-magazine':
      return [byline, `${sentence(`${item.title}${kind}`)} `, { italic: container }, `. ${item.URL}`]
    case 'report':
      return [
        byline,
        { italic: item.title },
        `${kind}${sentenceEnd(`${item.title}${kind}`)} ${publisher}${item.URL}`,
      ]
    case 'chapter':
      return [
        byline,
        `${sentence(item.title)} In `,
        { italic: container },
        ` (Recommendation ${item['chapter-number']}). ${publisher}${item.URL}`,
      ]
  }
}
