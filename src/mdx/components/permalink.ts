import { h } from 'hastscript'
import type { RenderContext } from '../context.ts'

/**
 * A link to a part of the page, for readers who want its address: shown when the part is pointed at or the link has the
 * focus (styles/parts/permalink.css).
 * @param id of the part
 * @param label what the link leads to, in words
 */
export const permalink = (id: string, label: string, { link }: RenderContext) =>
  h('a', { className: ['permalink'], href: link(`#${id}`), ariaLabel: label }, '#')
