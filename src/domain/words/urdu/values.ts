import type { Words } from '../english.ts'
import { forms } from './forms.ts'

const { counted } = forms

export const kind: Words['kind'] = { commentary: 'تبصرہ', digest: 'خلاصہ', brief: 'ویبینار رپورٹ' }

export const role: Words['role'] = {
  speaker: 'مقرر',
  moderator: 'ناظم',
  host: 'میزبان',
  'co-host': 'شریک میزبان',
  remarks: 'اختتامی کلمات',
}

export const status: Words['status'] = {
  'not-tracked': 'ابھی زیرِ جائزہ نہیں',
  open: 'عمل درآمد باقی',
  'in-progress': 'عمل درآمد جاری',
  partly: 'جزوی عمل درآمد',
  implemented: 'عمل درآمد مکمل',
  'not-implemented': 'عمل درآمد نہیں ہوا',
  overtaken: 'حالات کی تبدیلی سے غیر متعلق',
}

export const basis: Words['basis'] = { stated: 'متن میں مذکور', inferred: 'ادارتی رائے' }

export const relation: Words['relation'] = {
  repeats: { to: 'اس سفارش کا اعادہ:', from: 'اعادہ اس سفارش میں:' },
  supersedes: { to: 'اس سفارش کی جگہ:', from: 'اب اس کی جگہ یہ سفارش:' },
  conflicts: { to: 'اس سفارش سے متصادم:', from: 'اس سفارش سے متصادم:' },
}

export const recommendationKind: Words['recommendationKind'] = {
  legislative: 'قانون سازی',
  diplomatic: 'سفارتی',
  security: 'سلامتی',
  administrative: 'انتظامی',
  economic: 'معاشی',
  social: 'سماجی',
  research: 'تحقیقی',
  other: 'دیگر',
}

export const priority: Words['priority'] = { high: 'فوری', normal: 'معمول کی', low: 'کم' }

export const eventMode: Words['eventMode'] = {
  online: 'آن لائن',
  'in-person': 'بالمشافہ',
  mixed: 'آن لائن اور بالمشافہ',
}

export const eventStatus: Words['eventStatus'] = {
  scheduled: undefined,
  moved: 'وقت یا مقام تبدیل',
  postponed: 'ملتوی',
  cancelled: 'منسوخ',
}

export const visibility: Words['visibility'] = {
  published: 'شائع شدہ',
  draft: 'مسودہ',
  embargoed: 'مقررہ تاریخ تک روکا ہوا',
  'in-review': 'زیرِ نظرِ ثانی',
  withdrawn: 'واپس لیا گیا',
}

export const count: Words['count'] = {
  articles: (number) => counted(number, 'تحریر', 'تحریریں'),
  minutes: (number) => counted(number, 'منٹ', 'منٹ'),
  people: (number) => counted(number, 'فرد', 'افراد'),
  points: (number) => counted(number, 'نکتہ', 'نکات'),
  recommendations: (number) => counted(number, 'سفارش', 'سفارشات'),
  terms: (number) => counted(number, 'اصطلاح', 'اصطلاحات'),
  topics: (number) => counted(number, 'موضوع', 'موضوعات'),
}

export const date: Words['date'] = {
  about: (day) => `${day} کے لگ بھگ`,
  probably: (day) => `غالباً ${day}`,
  probablyAbout: (day) => `غالباً ${day} کے لگ بھگ`,
  decade: (year) => `${year} کی دہائی`,
  until: (day) => `${day} تک`,
  from: (day) => `${day} سے`,
  between: (from, to) => `${from} سے ${to} تک`,
  season: { spring: 'بہار', summer: 'موسمِ گرما', autumn: 'خزاں', winter: 'موسمِ سرما' },
}
