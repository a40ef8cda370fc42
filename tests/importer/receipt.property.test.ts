import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/importer/import-document.ts'
import { knownFrom } from '../../src/importer/known.ts'

const word = fc.constantFrom(
  'harbour',
  'river',
  'silt',
  'gauge',
  'pilot',
  'the',
  'of',
  'a',
  'Selmara',
  'and',
  'weighs',
  'quay',
  'tide',
  '{x}',
  '<b>',
  '*',
  '_up_',
  '`no`',
  '[a]',
  'دریا',
  '&amp;',
  '1.',
  '#',
  '|',
  'e\u0301tat',
)
const sentence = fc.array(word, { minLength: 3, maxLength: 24 }).map((words) => `${words.join(' ')}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const fixed = fc.constantFrom(
  'By Lena Ostrow',
  '12 March 2026',
  'Share',
  'Leave a Reply',
  'Related',
  'Also see: The Other Piece',
  'WEBINAR',
  'Recommendations',
  'Discussion Points',
  'Dr. Ida Falk',
  'Director, Institute of Tides',
  'Participants Chat React Share More Leave',
  '10:02:11 From Nobody to Everyone: hi',
  'About the author',
  'Ida Falk is a geographer.',
  'Tags: rivers, ports',
  '5:00 - 6:00 pm PKT',
  'Conclusion',
  'Questions and Answers',
  'The Title of a Thing',
  '***',
  '> quoted',
  '| a | b |',
  '| - | - |',
  '# Heading',
  '- item one of several words',
  '1. first of several',
  'a) lettered',
)
const block = fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 4, arbitrary: fixed })
const document = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n')), { minLength: 1, maxLength: 30 })
  .map((all) => all.map(([text, end]) => text + end).join(''))

const known = knownFrom([])

describe('the receipt of any document', () => {
  it.each(['a.txt', 'a.md'])(
    'has every line that is not blank once, each with a fate, and leaves nothing unread (%s)',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          document,
          fc.constantFrom('commentary' as const, 'brief' as const, undefined),
          async (text, kind) => {
            const imported = await importDocument(Buffer.from(text), name, known, kind)
            if ('unreadable' in imported) throw new Error(imported.unreadable)
            const { lines, totals, unread } = imported.receipt
            const filled = text
              .split(/\r?\n/)
              .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
            expect(lines.map(({ line }) => line)).toEqual(filled)
            expect(lines.filter(({ fates }) => fates.length === 0)).toEqual([])
            expect(unread).toEqual([])
            expect(totals.lines).toBe(lines.length)
            for (const fate of ['kept', 'field', 'merged', 'dropped'] as const)
              expect(totals[fate]).toBe(
                lines.filter(({ fates }) => fates.some((one) => one.fate === fate)).length,
              )
            expect(totals.words.lines).toBe(totals.words.secondReading)
          },
        ),
        { numRuns: 150 },
      )
    },
  )

  it('has every text block of a page', async () => {
    const tag = fc.constantFrom(
      'p',
      'h1',
      'h2',
      'li',
      'blockquote',
      'div',
      'td',
      'nav',
      'aside',
      'footer',
      'span',
      'button',
      'figcaption',
    )
    const element = fc
      .tuple(tag, fc.oneof(sentence, fixed))
      .map(([name, text]) => `<${name}>${text.replaceAll(/[<>&]/g, ' ')}</${name}>`)
    const page = fc
      .array(element, { minLength: 1, maxLength: 20 })
      .map((all) => `<body>${all.join('\n')}</body>`)
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const imported = await importDocument(Buffer.from(html), 'a.html', known)
        if ('unreadable' in imported) return
        expect(imported.receipt.lines.filter(({ fates }) => fates.length === 0)).toEqual([])
        expect(imported.receipt.unread).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
