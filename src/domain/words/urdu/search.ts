import type { Words } from '../english.ts'
import { forms } from './forms.ts'
import { kind, status } from './values.ts'

const { counted, listed, number } = forms

export const search: Words['search'] = {
  label: 'الفاظ، نام یا ”واوین میں پورا فقرہ“',
  keys: 'تیر والی کلیدیں نتائج میں لے جاتی ہیں، ایسکیپ کی کلید یہاں واپس لاتی ہے۔',
  narrow: 'نتائج محدود کریں اور ترتیب دیں',
  chosen: (count) => `(${number(count)} منتخب)`,
  any: 'کوئی بھی',
  facets: {
    kind: 'قسم',
    topic: 'موضوع',
    person: 'شخصیت',
    addressee: 'مخاطب ادارہ',
    status: 'عمل درآمد',
    year: 'سال',
    language: 'زبان',
  },
  order: 'ترتیب',
  orders: { relevance: 'مطابقت', newest: 'تازہ ترین پہلے', oldest: 'قدیم ترین پہلے' },
  clear: 'صاف کریں',
  byName: 'اس نام سے',
  more: 'مزید نتائج',
  moreInEntry: (count) => `اسی تحریر میں مزید ${number(count)}`,
  elsewhere: 'تلاش کے دوسرے راستے',
  noScript: 'تلاش کے لیے جاوا اسکرپٹ درکار ہے۔ یہ فہرستیں اس کے بغیر بھی کھلتی ہیں۔',
  archive: 'سال بہ سال محفوظات',
  results: (records, entries) =>
    entries > 0
      ? `${counted(entries, 'اندراج', 'اندراجات')} میں ${counted(records, 'نتیجہ', 'نتائج')}`
      : counted(records, 'نتیجہ', 'نتائج'),
  nothing: (said) =>
    `”${said}“ کے لیے کچھ نہیں ملا۔ کم یا دوسرے الفاظ آزمائیں، یا نیچے دی گئی کوئی فہرست دیکھیں۔`,
  nothingLeft: (without) =>
    `ان شرائط کے ساتھ کچھ نہیں ملا۔ ان کے بغیر ${counted(without, 'نتیجہ', 'نتائج')} ہیں: کوئی ایک شرط ہٹا دیں۔`,
  failed: 'تلاش کھل نہ سکی۔ نیچے دی گئی فہرستیں ہر تحریر تک لے جاتی ہیں۔',
  mended: (meant, typed) => ['', meant, ' کے نتائج دکھائے جا رہے ہیں۔ اس کے بجائے ', typed, ' تلاش کریں۔ '],
  missing: (words) => `یہاں کسی تحریر میں ${listed(words.map((word) => `”${word}“`))} کا ذکر نہیں۔ `,
  loose: 'کسی ایک تحریر میں یہ تمام الفاظ نہیں؛ ان میں سے کچھ ان میں ہیں۔',
  kinds: {
    Commentary: kind.commentary,
    Digest: kind.digest,
    'Webinar brief': kind.brief,
    Section: 'حصہ',
    Point: 'نکتہ',
    Recommendation: 'سفارش',
    Event: 'تقریب',
    Person: 'شخصیت',
    Term: 'اصطلاح',
    Topic: 'موضوع',
    Organisation: 'ادارہ',
    Page: 'صفحہ',
  },
  status,
}
