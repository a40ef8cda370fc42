import type { Words } from '../english.ts'
import { basis, role, status } from './values.ts'

export const body: Words['body'] = {
  linkToSection: 'اس حصے کا ربط',
  linkToPoint: (number) => `نکتہ ${number} کا ربط`,
  linkToRecommendation: (number) => `سفارش ${number} کا ربط`,
  footnotes: 'حواشی',
  backToReference: (number, again) => `حاشیہ ${number} کے مقام پر واپس${again > 1 ? ` (${again})` : ''}`,
  table: (number) => `جدول ${number}`,
  task: { done: 'مکمل', open: 'نامکمل' },
  keyPoints: 'اہم نکات',
  note: 'نوٹ',
  recording: 'ریکارڈنگ',
  recordingAt: (at) => `ریکارڈنگ میں ${at} پر`,
  credit: (name) => `بشکریہ: ${name}`,
  discussion: 'گفتگو',
  role,
  recommendations: 'سفارشات',
  recommendation: (number) => `سفارش ${number}`,
  addressees: 'مخاطب',
  basis,
  status: 'پیش رفت',
  statuses: status,
}
