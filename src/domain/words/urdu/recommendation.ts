import type { Words } from '../english.ts'

export const recommendation: Words['recommendation'] = {
  one: 'سفارش',
  numbered: (number) => `سفارش ${number}`,
  numberedOf: (number, total) => `${total} میں سے سفارش ${number}`,
  to: 'مخاطب:',
  from: 'ماخذ',
  addressedTo: 'مخاطب',
  kind: 'نوعیت',
  priority: 'ترجیح',
  status: 'پیش رفت',
  toBeReviewed: 'آئندہ جائزہ',
  becameOfIt: 'اس سفارش کا کیا بنا',
  corrects: 'اس تاریخ کے اندراج کی تصحیح:',
  evidenceAt: (host) => `ثبوت: ${host}`,
  restsOn: 'اس کی بنیاد بننے والے نکات',
  pointInBrief: (number) => `رپورٹ میں نکتہ ${number}`,
  inRecording: (at) => `ریکارڈنگ میں ${at} پر`,
  others: 'دیگر سفارشات',
  recommendedSince: (times, year) => `${year} سے اب تک ${times} مرتبہ سفارش کی گئی۔`,
  topicsOf: 'اس سفارش کے موضوعات',
  neighbours: 'رپورٹ میں اس سے پہلے اور بعد کی سفارشات',
}
