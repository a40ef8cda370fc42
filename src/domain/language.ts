/** Scripts written from right to left, of the living ones (ISO 15924). */
const rightToLeft: ReadonlySet<string | undefined> = new Set([
  'Arab',
  'Hebr',
  'Thaa',
  'Syrc',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Mand',
])

/** Which way a language is written. @param language BCP 47 */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr'

/** Whether two tags name the same language, whatever its script or region: `en` and `en-GB`. */
export const isSameLanguage = (a: string, b: string): boolean =>
  a === b || new Intl.Locale(a).language === new Intl.Locale(b).language
