import { formsOf } from '../forms.ts'

/** British order of day and month. */
export const locale = 'en-GB'
export const forms = formsOf(locale)
