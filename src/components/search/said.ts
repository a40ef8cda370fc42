import { search as english } from '../../domain/words/english/search.ts'
import { locale as englishLocale } from '../../domain/words/english/forms.ts'
import { search as urdu } from '../../domain/words/urdu/search.ts'
import { locale as urduLocale } from '../../domain/words/urdu/forms.ts'
import type { Facet } from '../../outputs/search/facets.ts'

/** What the search says, in the languages that the site speaks: the script takes no other words of the site along. */
const spoken: Readonly<Record<string, { locale: string; words: typeof english }>> = {
  en: { locale: englishLocale, words: english },
  ur: { locale: urduLocale, words: urdu },
}

const { locale, words } = spoken[document.documentElement.lang.split('-')[0] ?? ''] ?? {
  locale: englishLocale,
  words: english,
}

/** The words of the search in the language of the page. */
export const said = words

const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
const languages = new Intl.DisplayNames(locale, { type: 'language' })

/** @param date `YYYY-MM-DD` */
export const dayOf = (date: string): string => days.format(new Date(date))

const isKeyOf = <T extends object>(of: T, key: PropertyKey): key is keyof T => Object.hasOwn(of, key)

/** What a thing is, by the name that the index has for it. */
export const kindOf = (kind: string): string => (isKeyOf(words.kinds, kind) ? words.kinds[kind] : kind)

/** A value of a facet, as it is shown. */
export const valueOf = (facet: Facet, value: string): string => {
  switch (facet) {
    case 'kind':
      return kindOf(value)
    case 'status':
      return isKeyOf(words.status, value) ? words.status[value] : value
    case 'language':
      return languages.of(value) ?? value
    default:
      return value
  }
}
