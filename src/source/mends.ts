import { idFrom } from '../domain/id.ts'

const twoDigits = (text: string): string => text.padStart(2, '0')

const monthNumber = (name: string): string | undefined => {
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  const index = months.indexOf(name.slice(0, 3).toLowerCase())
  return index === -1 ? undefined : twoDigits(String(index + 1))
}

/** Dates as people write them, as ISO 8601. Of two readings (`03/04/2026`) none is taken. */
const isoDates = (text: string): string[] => {
  const [, y, m = '', d = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? []
  if (y !== undefined) return [`${y}-${twoDigits(m)}-${twoDigits(d)}`]
  const [, day, named, year] =
    /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](\p{L}{3,})\.?,?[ -](\d{4})$/u.exec(text) ?? []
  const [, named2, day2, year2] = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? []
  const month = monthNumber(named ?? named2 ?? '')
  if (month !== undefined) return [`${year ?? year2 ?? ''}-${month}-${twoDigits(day ?? day2 ?? '')}`]
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  if (Number(first) > 12) return [`${last}-${twoDigits(second)}-${twoDigits(first)}`]
  const [, onlyMonth = '', itsYear = ''] = /^(\p{L}{3,})\.?,? (\d{4})$/u.exec(text) ?? []
  const number = monthNumber(onlyMonth)
  return number === undefined ? [] : [`${itsYear}-${number}`]
}

/** Clock times beside a date: `2026-01-20 5:00 pm`, `2026-01-20T17:00:00+05:00`. */
const localTimes = (text: string): string[] => {
  const [, date, hour = '', minute = '00', half] =
    /^(\d{4}-\d\d-\d\d)[T ](\d{1,2})(?::(\d\d))?(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?: ?([ap])\.?m\.?)?$/i.exec(
      text,
    ) ?? []
  if (date === undefined) return []
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return [`${date}T${twoDigits(String(hours))}:${minute}`]
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' })
const commonLanguages = [
  'ur',
  'en',
  'ps',
  'fa',
  'prs',
  'pa',
  'sd',
  'bal',
  'hi',
  'bn',
  'ar',
  'zh',
  'ru',
  'tg',
  'uz',
  'ne',
  'ta',
  'fr',
  'de',
]

const languageNamed = (text: string): string[] =>
  commonLanguages.filter((tag) => languages.of(tag)?.toLowerCase() === text.toLowerCase())

const zonesOfCity = (text: string): string[] => {
  const city = text.trim().toLowerCase().replace(/\s+/g, '_')
  return Intl.supportedValuesOf('timeZone').filter((zone) => zone.toLowerCase().endsWith(`/${city}`))
}

const addresses = (text: string): string[] => [
  text.replace(/^http:/i, 'https:'),
  ...(/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? [`https://${text}`] : []),
  ...(URL.canParse(text) ? [new URL(text).pathname] : []),
  ...(/^[\w-]+(?:\/[\w-]+)+\/?$/.test(text) ? [`/${text}`] : []),
]

const ofText = (text: string): unknown[] => [
  ...(/^(?:yes|on|y)$/i.test(text) ? [true] : /^(?:no|off|n)$/i.test(text) ? [false] : []),
  ...isoDates(text),
  ...localTimes(text),
  ...(/^\d{1,2}:\d\d$/.test(text) ? [`00:${text.padStart(5, '0')}`] : []),
  ...languageNamed(text),
  ...zonesOfCity(text),
  ...addresses(text),
  text.trim(),
  text.toLowerCase(),
  // ` -` is rather a list that was indented wrongly.
  ...(text.includes(' -') ? [] : [idFrom(text)]),
]

/**
 * What somebody may have meant by a value that does not fit, likeliest first. Whoever asks keeps the first that fits.
 * @param value as YAML gave it
 */
export const mendsOf = (value: unknown): unknown[] => {
  const single =
    typeof value === 'string'
      ? ofText(value)
      : typeof value === 'number' || typeof value === 'boolean'
        ? [String(value)]
        : []
  const inList = typeof value === 'string' ? value.split(/\s*[,;]\s*/) : []
  return [...single, ...(inList.length > 0 ? [inList, inList.map(idFrom)] : [])]
}
