import type { Words } from '../english.ts'
import { forms } from './forms.ts'

const { listed } = forms

export const card: Words['card'] = {
  event: 'تقریب',
  person: 'شخصیت',
  topic: 'موضوع',
  speakers: 'مقررین',
  moderators: (number) => (number > 1 ? 'ناظمین' : 'ناظم'),
  by: (names) => `تحریر: ${listed(names)}`,
  digestOf: (authors, publisher) =>
    authors.length === 0 || (authors.length === 1 && authors[0] === publisher)
      ? `خلاصہ از ${publisher}`
      : `خلاصہ، تحریر: ${listed(authors)}، ناشر: ${publisher}`,
  clockOf: (city) => `${city} کا وقت`,
  to: (addressees) => `مخاطب: ${listed(addressees)}`,
  formerly: (post) => `سابق ${post}`,
}
