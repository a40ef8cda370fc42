import { h } from 'hastscript'
import { pictureElement } from '../picture.ts'
import type { ComponentDefinition } from './definition.ts'
import { paragraph, text } from './mdast.ts'
import { isPictureFile, notEmpty } from './values.ts'

export const figure: ComponentDefinition = {
  name: 'Figure',
  description: 'A picture with a caption and a credit.',
  example:
    '<Figure src="sindh-floods/map.png" alt="Map: the river covers the eastern half of the district"\n  caption="The flood of August" credit="PDMA" />',
  stands: 'flow',
  takesChildren: false,
  attributes: {
    src: {
      description:
        'The picture’s file, `folder/file.png`, in a folder beside the entry. JPEG, PNG, WebP or AVIF.',
      required: true,
      check: isPictureFile,
      rule: 'picture-is-local',
    },
    alt: {
      description: 'What the picture shows, for those who do not see it. Not its caption.',
      required: true,
      check: notEmpty,
      rule: 'picture-has-alt-text',
    },
    caption: { description: 'What is printed below it.', check: notEmpty },
    credit: { description: 'Who made it, or who owns it.', check: notEmpty },
  },
  toHast: ({ attributes: { src = '', alt = '', caption, credit } }, context) => {
    const creditLine =
      credit === undefined ? undefined : h('span', { className: ['credit'] }, context.words.credit(credit))
    const captioned = caption ?? creditLine
    return [
      h('figure', { className: ['figure'] }, [
        pictureElement(src, alt, context) ?? h('p', alt),
        captioned &&
          h('figcaption', caption === undefined ? creditLine : [caption, creditLine && [' ', creditLine]]),
      ]),
    ]
  },
  toMdast: ({ attributes: { src = '', alt = '', caption, credit } }, { picture, words }) => {
    const file = picture(src)
    const captioned = [caption, credit === undefined ? undefined : words.credit(credit)].filter(
      (part) => part !== undefined,
    )
    return [
      paragraph(file === undefined ? text(alt) : { type: 'image', url: file.src, alt }),
      ...(captioned.length > 0
        ? [paragraph({ type: 'emphasis', children: [text(captioned.join(' — '))] })]
        : []),
    ]
  },
}
