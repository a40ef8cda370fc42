import { onceFor } from '../lazy.ts'
import { english, type Words } from './english.ts'
import { urdu } from './urdu.ts'

/** The languages that the site itself speaks; entries may be in any. */
const spoken: Readonly<Record<string, Words>> = { en: english, ur: urdu }

/** The languages that the site speaks, English first. BCP 47. */
export const spokenLanguages: readonly string[] = Object.keys(spoken)

/** The site's own words for a page in a language: English for a language that the site does not speak. @param language BCP 47 */
export const wordsIn = onceFor((language): Words => spoken[new Intl.Locale(language).language] ?? english)

export type { Words }
