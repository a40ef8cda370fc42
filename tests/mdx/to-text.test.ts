import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toText as hastToText } from 'hast-util-to-text'
import { describe, expect, it } from 'vitest'
import { checkTree } from '../../src/mdx/allow-list.ts'
import { bareContext } from '../../src/mdx/context.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toHtml } from '../../src/mdx/to-html.ts'
import { toText } from '../../src/mdx/to-text.ts'
import { briefContext } from './context.ts'

const textOf = (body: string) => toText(parseBody(body, { firstLine: 1 }).tree)

describe('plain text', () => {
  it.each([
    ['has words without marks', '## A *b*\n\n**c** [d](/e/) `f` ~~g~~', 'A b\n\nc d f g'],
    ['joins the lines of a paragraph', 'a\nb\\\nc', 'a b c'],
    ['puts each item of a list on a line', '- a\n- b\n  - c', 'a\nb\nc'],
    ['parts cells with tabs', '| a | b |\n|---|---|\n| c | d |', 'a\tb\nc\td'],
    ['puts footnotes last', 'a[^1]\n\n[^1]: b\n\nc', 'a\n\nc\n\nb'],
    ['says what pictures show', '![a](floods/map.png)', 'a'],
    ['leaves comments out', 'a {/* b */}\n\n{/* c */}', 'a'],
    ['has what components say', '<PullQuote by="a">\nb\n</PullQuote>\n\n<Term>c</Term>', 'b\n\n— a\n\nc'],
    ['keeps code', '```\na  b\n```', 'a  b'],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text)
  })

  it('has the points and recommendations of a brief', () => {
    const text = toText(parseBody('a', { firstLine: 1 }).tree, briefContext)
    expect(text).toContain('After sunset the state withdraws, says one report.')
    expect(text).toContain('Reform courts first.')
  })
})

it('whatever is escaped comes out as it was, in text and on the page', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replace(/[\s\p{C}\p{Z}]/gu, ''))
  const sign = fc.constantFrom(
    '<script>',
    '{x}',
    '[^1]',
    '![a](b)',
    '<!--',
    '&lt;',
    '*',
    '_',
    '`',
    '|',
    '~~',
    'https://a.b',
    '\\',
  )
  const words = fc
    .array(fc.oneof(word, sign), { minLength: 1, maxLength: 8 })
    .map((all) => `Words ${all.filter(Boolean).join(' ')}`.trim())
  fc.assert(
    fc.property(words, (text) => {
      const body = text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
      const { tree, problems } = parseBody(body, { firstLine: 1 })
      expect([...problems, ...checkTree(tree, { brief: false })]).toEqual([])
      expect(toText(tree)).toBe(text)
      expect(hastToText(fromHtml(toHtml(tree, bareContext), { fragment: true })).trim()).toBe(text)
    }),
    { numRuns: 500 },
  )
})
