import { onceFor } from './lazy.ts'

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
export const directionOf = onceFor((language): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr',
)

/** A name, and the language it is in, which need not be the one that was asked for. BCP 47. */
export interface NameIn {
  readonly name: string
  readonly language: string
}

/** `en` of `en-GB`. @param tag BCP 47 */
export const languageOf = onceFor((tag) => new Intl.Locale(tag).language)

/** Whether two tags name the same language, whatever its script or region: `en` and `en-GB`. */
export const isSameLanguage = (a: string, b: string): boolean => a === b || languageOf(a) === languageOf(b)

/**
 * A name for a page in a language: the one that is known for it, or else the thing’s own.
 * @param names by language
 */
export const nameFor = (language: string, names: Readonly<Record<string, string>>, own: NameIn): NameIn => {
  const [tag, name] = Object.entries(names).find(([known]) => isSameLanguage(known, language)) ?? []
  return tag === undefined || name === undefined || isSameLanguage(own.language, language)
    ? own
    : { name, language: tag }
}
