import type { Words } from '../english.ts'
import { forms } from './forms.ts'
import { count } from './values.ts'

const { joined, listed } = forms

const some = (names: readonly string[], counted: (count: number) => string): string =>
  names.length <= 2 ? listed(names) : `${counted(names.length)}، جن میں ${listed(names.slice(0, 2))} شامل ہیں`

export const article: Words['article'] = {
  held: {
    draft: 'یہ مسودہ ہے۔ قارئین اسے نہیں دیکھ سکتے۔',
    embargoed: (until) => `قارئین اسے ${until} سے پہلے نہیں دیکھ سکتے۔`,
    'in-review': 'اس پر کچھ سوال باقی ہیں۔ جب تک وہ طے نہ ہوں، قارئین اسے نہیں دیکھ سکتے۔',
  },
  by: 'تحریر:',
  digestOf: ({ title, authors, publisher, when }) => [
    'خلاصہ از ',
    title ?? 'ایک بلا عنوان تحریر',
    ...(authors.length === 0 ? [] : ['، تحریر: ', ...joined(authors)]),
    '، ',
    publisher,
    `${when === undefined ? '' : `، ${when}`}۔ الفاظ ہمارے اپنے ہیں۔`,
  ],
  published: 'اشاعت',
  updated: 'تازہ ترین تبدیلی:',
  toRead: (minutes) => `مطالعے کا وقت: ${count.minutes(minutes)}`,
  contents: 'مندرجات',
  changesTitle: 'تصحیحات اور تبدیلیاں',
  corrected: 'تصحیح بتاریخ',
  changed: 'تبدیلی بتاریخ',
  whoSpoke: 'مقررین',
  topics: 'موضوعات',
  topicsOf: 'اس تحریر کے موضوعات',
  terms: 'اس متن میں مذکور اصطلاحات',
  files: 'منسلک فائلیں',
  seeAlso: 'یہ بھی پڑھیے',
  notHereYet: '(ابھی ہمارے محفوظات میں شامل نہیں)',
  seenFrom: 'وہ تحریریں جن میں اس کا حوالہ ہے',
  andMore: (count) => `اور مزید ${count}`,
  related: 'متعلقہ تحریریں',
  neighbours: 'اس سے پہلے اور بعد کی تحریریں',
  billedAs: (name) => `اعلان میں نام: «${name}»`,
  former: 'سابق',
  webinar: 'ویبینار',
  address: 'پتا',
  when: 'انعقاد',
  byPeople: (number) => `از ${count.people(number)}`,
  tracked: (number) => `${number} پر پیش رفت درج`,
  zoneInferred: 'ٹائم زون قیاسی ہے: اعلان میں درج نہیں',
}

export const cite: Words['cite'] = {
  title: 'اس صفحے کا حوالہ دیجیے',
  plain: 'سادہ',
  printed: 'حوالہ',
  files: 'اس صفحے کی فائلیں',
  copy: 'نقل کریں',
  copied: 'نقل ہو گیا',
  select: 'نقل کرنے کے لیے الفاظ منتخب کریں',
}

export const share: Words['share'] = {
  whatsApp: 'واٹس ایپ پر بھیجیے',
  share: 'شیئر کریں',
  copy: 'لنک نقل کریں',
  copied: 'لنک نقل ہو گیا',
  failed: 'لنک نقل نہ ہو سکا',
  print: 'پرنٹ کریں',
  passage: 'یہ اقتباس شیئر کریں',
}

export const translation: Words['translation'] = {
  readHere: 'اردو میں پڑھیے',
  of: 'ترجمہ از',
  changedSince: (day) => `اصل متن میں اس ترجمے کے بعد ${day} کو تبدیلی کی گئی ہے۔`,
}

export const reason: Words['reason'] = {
  link: 'ہمارے مدیران نے دونوں کو جوڑا ہے',
  event: 'دونوں ایک ہی تقریب کے بارے میں ہیں',
  people: (names) => `مشترک شخصیات: ${some(names, count.people)}`,
  topics: (names) =>
    names.length === 1 ? `مشترک موضوع: ${names.join()}` : `مشترک موضوعات: ${some(names, count.topics)}`,
  terms: (names) => `دونوں میں مذکور: ${names.length <= 3 ? listed(names) : count.terms(names.length)}`,
  sentence: (reasons) => `${reasons.join('؛ ')}۔`,
}
