import type { PhrasingContent } from 'mdast'
import { h } from 'hastscript'
import type { Recommendation, RenderContext } from '../context.ts'
import { inlineToHast, inlineToMdast } from '../inline.ts'
import type { ComponentDefinition } from './definition.ts'
import { linkedName } from './linked-name.ts'
import { link, maybeLink, paragraph, strong, text } from './mdast.ts'
import { permalink } from './permalink.ts'

/** “A, B and C” in the entry’s language, with something else in the place of each name. */
const listed = <T, Between>(
  items: readonly T[],
  language: string,
  one: (item: T) => Between[],
  between: (words: string) => Between,
) =>
  new Intl.ListFormat(language)
    .formatToParts(items.map((_, index) => String(index)))
    .flatMap(({ type, value }) => {
      const item = type === 'element' ? items[Number(value)] : undefined
      return item === undefined ? [between(value)] : one(item)
    })

const toHast = (item: Recommendation, context: RenderContext) => {
  const { language, link: linkTo, words } = context
  const id = `recommendation-${item.id}`
  return h('li', { id }, [
    h('p', { className: ['title'] }, [
      h('a', { href: item.href }, item.title ?? words.recommendation(item.number)),
      ' ',
      permalink(id, words.linkToRecommendation(item.number), context),
    ]),
    h('p', inlineToHast(item.text, linkTo)),
    item.addressees.length > 0
      ? h('p', { className: ['addressees'] }, [
          `${words.addressees}: `,
          listed(
            item.addressees,
            language,
            ({ basis, ...addressee }) => [
              linkedName(addressee, language),
              ' ',
              h('span', { className: ['basis'] }, `(${words.basis[basis]})`),
            ],
            (between) => between,
          ),
        ])
      : undefined,
    h('p', { className: ['status'] }, [
      `${words.status}: `,
      h('span', { dataStatus: item.status }, words.statuses[item.status]),
    ]),
  ])
}

const toParagraphs = (item: Recommendation, { language, link: linkTo, words }: RenderContext) => [
  paragraph(strong(link(item.href, text(item.title ?? words.recommendation(item.number))))),
  paragraph(...inlineToMdast(item.text, linkTo)),
  ...(item.addressees.length > 0
    ? [
        paragraph(
          text(`${words.addressees}: `),
          ...listed<Recommendation['addressees'][number], PhrasingContent>(
            item.addressees,
            language,
            ({ name, href, basis }) => [maybeLink(href, name), text(` (${words.basis[basis]})`)],
            text,
          ),
        ),
      ]
    : []),
  paragraph(text(`${words.status}: ${words.statuses[item.status]}`)),
]

export const recommendations: ComponentDefinition = {
  name: 'Recommendations',
  description:
    'Places the recommendations of the front matter. Without it they stand at the end of the brief.',
  example: '## What should be done\n\n<Recommendations />',
  stands: 'flow',
  takesChildren: false,
  placing: true,
  attributes: {},
  toHast: (_, context) => [
    h(
      'ol',
      { className: ['recommendations'] },
      context.recommendations().map((item) => toHast(item, context)),
    ),
  ],
  toMdast: (_, context) => {
    const items = context.recommendations()
    return [
      {
        type: 'list',
        ordered: true,
        start: items[0]?.number ?? 1,
        spread: true,
        children: items.map((item) => ({
          type: 'listItem',
          spread: true,
          children: toParagraphs(item, context),
        })),
      },
    ]
  },
}
