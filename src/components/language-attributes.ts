import { directionOf, isSameLanguage } from '../domain/language.ts'

/** The attributes of an element whose text is in a language: none where the page is in the same. */
export const languageAttributes = (language: string, page: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  isSameLanguage(language, page) ? {} : { lang: language, dir: directionOf(language) }
