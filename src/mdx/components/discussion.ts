import { h } from 'hastscript'
import type { Discussion, Point } from '../context.ts'
import { inlineToHast, inlineToMdast } from '../inline.ts'
import type { ComponentDefinition } from './definition.ts'
import { linkedName } from './linked-name.ts'
import { link, maybeLink, paragraph, text } from './mdast.ts'
import { permalink } from './permalink.ts'
import type { RenderContext } from '../context.ts'

/** @param before the number of the point above it: a list counts on by itself */
const pointToHast = (
  { id, number, text: words, at, recordingHref }: Point,
  before: number | undefined,
  context: RenderContext,
) =>
  h('li', { id: `point-${id}`, ...(number - 1 !== before && { value: number }) }, [
    h('p', [
      inlineToHast(words, context.link),
      ' ',
      permalink(`point-${id}`, context.words.linkToPoint(number), context),
    ]),
    at !== undefined && recordingHref !== undefined
      ? h('p', { className: ['recording'] }, h('a', { href: recordingHref }, context.words.recordingAt(at)))
      : undefined,
  ])

type Speaker = Discussion[number]['speaker']

const speakerToHast = ({ name, language, href, role }: Speaker, { words, language: page }: RenderContext) =>
  h('h3', [
    linkedName({ name, language, href }, page),
    ' ',
    h('span', { className: ['role'] }, words.role[role]),
  ])

export const discussion: ComponentDefinition = {
  name: 'Discussion',
  description:
    'Places the points of the front matter, speaker by speaker. Without it they stand at the end of the brief.',
  example: '## What was said\n\n<Discussion />',
  stands: 'flow',
  takesChildren: false,
  placing: true,
  attributes: {},
  toHast: (_, context) => [
    h(
      'section',
      { className: ['discussion'] },
      context.discussion().map(({ speaker, points }) => [
        speakerToHast(speaker, context),
        h(
          'ol',
          points.map((point, index) => pointToHast(point, points[index - 1]?.number, context)),
        ),
      ]),
    ),
  ],
  toMdast: (_, context) =>
    context.discussion().flatMap(({ speaker, points }) => [
      {
        type: 'heading' as const,
        depth: 3 as const,
        children: [maybeLink(speaker.href, speaker.name), text(` (${context.words.role[speaker.role]})`)],
      },
      {
        type: 'list' as const,
        ordered: true,
        start: points[0]?.number ?? 1,
        spread: true,
        children: points.map(({ text: words, at, recordingHref }) => ({
          type: 'listItem' as const,
          spread: true,
          children: [
            paragraph(...inlineToMdast(words, context.link)),
            ...(at !== undefined && recordingHref !== undefined
              ? [paragraph(link(recordingHref, text(context.words.recordingAt(at))))]
              : []),
          ],
        })),
      },
    ]),
}
