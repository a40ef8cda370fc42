import parse from 'edtf'
import { dateLocale } from './event-time.ts'

/** The earliest moment that an EDTF date may mean, in milliseconds since 1970, for sorting. */
export const edtfOrder = (date: string): number => Number(parse(date).min)

/**
 * An EDTF date in words: “26 November 2025”, “November 2025”, “about 26 November 2025”.
 * @param date EDTF levels 0 and 1, ISO 8601-2
 */
export const edtfInWords = (date: string, language: string): string => {
  const parts = date.replace(/[~?%]$/, '').split('-')
  const written = /^\d{4}(?:-\d\d){0,2}[~?%]?$/.test(date)
  if (!written) return date
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(parts.length > 1 && { month: 'long' }),
    ...(parts.length > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  }
  const words = new Intl.DateTimeFormat(dateLocale(language), options).format(
    Number(parse(parts.join('-')).min),
  )
  const prefix = { '~': 'about ', '?': 'probably ', '%': 'probably about ' }[date.at(-1) ?? '']
  return `${prefix ?? ''}${words}`
}
