import edtf, { parse, type Parsed } from 'edtf'
import { dateFormat } from './event-time.ts'
import { onceFor } from './lazy.ts'
import { wordsIn, type Words } from './words/words.ts'

const limits = { level: 1, types: ['Date', 'Interval', 'Season'] } as const

/** The earliest moment that is known of a date, or else the latest. */
const knownEnd = (parsed: Parsed): number | undefined => {
  const { min, max } = edtf(parsed)
  return [min, max].find((end) => end !== null && Number.isFinite(end)) ?? undefined
}

/**
 * Whether a text is a date of EDTF, levels 0 and 1 (ISO 8601-2): a day, month, year or season, perhaps approximate (`~`),
 * uncertain (`?`), both (`%`) or with unknown digits (`X`), or an interval of two such dates. No times of day.
 */
export const isEdtf = (text: string): boolean => {
  try {
    return !text.includes('T') && knownEnd(parse(text, limits)) !== undefined
  } catch {
    return false
  }
}

/** First months of the seasons, by EDTF's number: those of the northern half of the world. */
const seasons: Readonly<Record<string, { name: keyof Words['date']['season']; month: string }>> = {
  21: { name: 'spring', month: '03' },
  22: { name: 'summer', month: '06' },
  23: { name: 'autumn', month: '09' },
  24: { name: 'winter', month: '12' },
}

/**
 * A moment for sorting, in milliseconds since 1970: the earliest that an EDTF date may mean, or the latest where there is
 * no earliest (`../2024`).
 */
export const edtfOrder = onceFor((date): number => {
  // Nearly all are plain days, and the grammar of EDTF is slow.
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return Date.parse(date)
  const [, year, season = ''] = /^(\d{4})-(2[1-4])/.exec(date) ?? []
  return knownEnd(parse(year === undefined ? date : `${year}-${seasons[season]?.month ?? '01'}`, limits)) ?? 0
})

const qualifiers: Readonly<Record<string, 'about' | 'probably' | 'probablyAbout'>> = {
  '~': 'about',
  '?': 'probably',
  '%': 'probablyAbout',
}

/** One date in words; what is unknown of it (`XX`) is left out, so that `2024-12-XX` is “December 2024”. */
const dateInWords = (date: string, language: string): string => {
  const [, year = '', month = 'XX', day = 'XX', qualifier = ''] =
    /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([~?%])?$/.exec(date) ?? []
  const words = wordsIn(language).date
  const how = qualifiers[qualifier]
  const qualified = (plain: string): string => (how === undefined ? plain : words[how](plain))
  if (year === '') return date
  if (year.includes('X'))
    return qualified(/^\d+X{1,2}$/.test(year) ? words.decade(year.replaceAll('X', '0')) : year)
  const season = seasons[month]
  if (season !== undefined) return qualified(`${words.season[season.name]} ${year}`)
  if (month === 'XX') return qualified(String(Number(year)))
  const format = dateFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day !== 'XX' && { day: 'numeric' }),
    timeZone: 'UTC',
  })
  return qualified(format.format(Date.parse(`${year}-${month}-${day === 'XX' ? '01' : day}`)))
}

/**
 * An EDTF date in words: “26 November 2025”, “November 2025”, “about 26 November 2025”, “spring 2024”, “30 August 2024 to
 * 2 September 2024”.
 * @param date a text that `isEdtf`
 */
export const edtfInWords = (date: string, language: string): string => {
  const [from = '', to] = date.split('/')
  if (to === undefined) return dateInWords(from, language)
  const words = wordsIn(language).date
  const isOpen = (end: string) => end === '' || end === '..'
  if (isOpen(from)) return words.until(dateInWords(to, language))
  if (isOpen(to)) return words.from(dateInWords(from, language))
  return words.between(dateInWords(from, language), dateInWords(to, language))
}

/** The stretch of time that an EDTF date may mean, in milliseconds since 1970. An open end is its other end. */
export const edtfSpan = (date: string): { from: number; to: number } => {
  const [, year, season = ''] = /^(\d{4})-(2[1-4])/.exec(date) ?? []
  const { min, max } = edtf(
    parse(year === undefined ? date : `${year}-${seasons[season]?.month ?? '01'}`, limits),
  )
  const [from, to] = [min ?? max ?? 0, max ?? min ?? 0]
  return { from: Number.isFinite(from) ? from : to, to: Number.isFinite(to) ? to : from }
}
