import type { CslDate, CslItem } from './csl.ts'
import { nameInOrder, nameInverted } from './names.ts'
import { sentence, sentenceEnd, type Run, type Runs } from './runs.ts'

/** The first name inverted, “and” before the last; of more than ten, seven and “et al.” (14.76). */
const chicagoNames = ([first, ...others]: CslItem['author']): string => {
  const all = [nameInverted(first), ...others.map(nameInOrder)]
  if (all.length > 10) return `${all.slice(0, 7).join(', ')}, et al`
  return all.length === 1 ? nameInverted(first) : `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`
}

const inWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

const chicagoDate = (date: CslDate): string => {
  if (!('date-parts' in date)) return date.literal
  const [year, month, day] = date['date-parts'][0]
  return year === undefined || month === undefined || day === undefined
    ? String(year)
    : inWords.format(Date.UTC(year, month - 1, day))
}

/** Quotation marks inside quotation marks are single (13.30). */
const quoted = (title: string): string => `“${sentence(title.replaceAll('“', '‘').replaceAll('”', '’'))}” `

/** A citation for a bibliography in the style of the Chicago Manual, 17th edition. */
export const chicago = (item: CslItem): Runs => {
  const byline = `${sentence(chicagoNames(item.author))} `
  const kind: Run[] = item.genre === undefined ? [] : [`${sentence(item.genre)} `]
  const container = { italic: item['container-title'] ?? '' }
  const date = chicagoDate(item.issued)
  switch (item.type) {
    case 'article-magazine':
      return [byline, quoted(item.title), ...kind, container, `, ${date}. ${item.URL}`]
    case 'report':
      return [
        byline,
        { italic: item.title },
        `${sentenceEnd(item.title)} `,
        ...kind,
        `${item.publisher}, ${date}. ${item.URL}`,
      ]
    case 'chapter':
      return [
        byline,
        quoted(item.title),
        `Recommendation ${item['chapter-number']} in `,
        container,
        `${sentenceEnd(container.italic)} ${item.publisher}, ${date}. ${item.URL}`,
      ]
  }
}
