import { formsOf } from '../forms.ts'

/** Pakistan’s Urdu, whose usual numerals are the Western ones (CLDR; docs/decisions/0020-urdu.md). */
export const locale = 'ur-PK'
export const forms = formsOf(locale)
