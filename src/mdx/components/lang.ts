import { h } from 'hastscript'
import { directionOf } from '../../domain/language.ts'
import type { ComponentDefinition } from './definition.ts'
import { isLanguage } from './values.ts'

export const lang: ComponentDefinition = {
  name: 'Lang',
  description:
    'Words or paragraphs in another language, so that they are read aloud and set as they should be.',
  example: 'The report, <Lang code="ur">رپورٹ</Lang>, came late.',
  stands: 'both',
  takesChildren: true,
  attributes: {
    code: { description: 'The language: `ur`, `ps`, `fa`, `ar` …', required: true, check: isLanguage },
  },
  toHast: ({ attributes: { code }, children, flow }) => {
    if (code === undefined) return children
    return [h(flow ? 'div' : 'span', { lang: code, dir: directionOf(code) }, children)]
  },
  toMdast: ({ children }) => children,
}
