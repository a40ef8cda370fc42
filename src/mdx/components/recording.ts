import { h } from 'hastscript'
import type { ComponentDefinition } from './definition.ts'
import { maybeLink, paragraph } from './mdast.ts'
import { isWebAddress, notEmpty } from './values.ts'

export const recording: ComponentDefinition = {
  name: 'Recording',
  description: 'A recording elsewhere on the web. It is linked, never embedded.',
  example: '<Recording url="https://video.example/watch/1" title="The whole session" />',
  stands: 'flow',
  takesChildren: false,
  attributes: {
    url: {
      description: 'Where it can be seen or heard.',
      required: true,
      check: isWebAddress,
      rule: 'link-is-safe',
    },
    title: { description: 'The words of the link, if not “Recording”.', check: notEmpty },
  },
  toHast: ({ attributes: { url, title } }, { words }) => [
    h(
      'p',
      { className: ['recording'] },
      url === undefined ? undefined : h('a', { href: url }, title ?? words.recording),
    ),
  ],
  toMdast: ({ attributes: { url, title } }, { words }) => [
    paragraph(maybeLink(url, title ?? words.recording)),
  ],
}
