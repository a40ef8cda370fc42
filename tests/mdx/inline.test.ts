import { describe, expect, it } from 'vitest'
import {
  inlineText,
  inlineToHtml,
  inlineToMarkdown,
  inlineToText,
  parseInline,
} from '../../src/mdx/inline.ts'

const link = (address: string) => `/press${address}`

describe.each([
  [
    'emphasis and strong',
    'A *b* _c_ **d *e***.',
    'A <em>b</em> <em>c</em> <strong>d <em>e</em></strong>.',
    'A b c d e.',
  ],
  ['a link into the site', '[A *b*](/c/)', '<a href="/press/c/">A <em>b</em></a>', 'A b'],
  ['a link elsewhere', '[a](https://example.org/b)', '<a href="https://example.org/b">a</a>', 'a'],
  [
    'an address between angle brackets',
    '<https://example.org/>',
    '<a href="https://example.org/">https://example.org/</a>',
    'https://example.org/',
  ],
  ['a folded link', '[a\n  b](/c/)\nd', '<a href="/press/c/">a b</a> d', 'a b d'],
  ['a year at the beginning', '1947. The border', '1947. The border', '1947. The border'],
  ['a hyphen at the beginning', '- so', '- so', '- so'],
  ['a sign of number at the beginning', '# 1', '# 1', '# 1'],
  ['signs of comparison', 'a < b > c', 'a &#x3C; b > c', 'a < b > c'],
  ['braces', '{a}', '{a}', '{a}'],
  ['HTML', '<script>a</script><b>', '&#x3C;script>a&#x3C;/script>&#x3C;b>', '<script>a</script><b>'],
  ['a comment of HTML', 'a <!-- b -->', 'a &#x3C;!-- b -->', 'a <!-- b -->'],
  ['an entity', '&amp;lt; &copy;', '&#x26;lt; ©', '&lt; ©'],
  ['an escape', String.raw`\*a\* \[b](c)`, '*a* [b](c)', '*a* [b](c)'],
  [
    'a bare address',
    'https://example.org/ and www.example.org',
    'https://example.org/ and www.example.org',
    'https://example.org/ and www.example.org',
  ],
  ['two paragraphs', 'a\n\nb', 'a b', 'a b'],
  ['a definition', '[a]: /b/', '[a]: /b/', '[a]: /b/'],
  ['Urdu', '*رپورٹ* کا', '<em>رپورٹ</em> کا', 'رپورٹ کا'],
  ['nothing', '', '', ''],
])('%s', (_, source, html, text) => {
  const { tree, problems } = parseInline(source)

  it('passes', () => {
    expect(problems).toEqual([])
  })
  it('as HTML', () => {
    expect(inlineToHtml(tree, link)).toBe(html)
  })
  it('as text', () => {
    expect(inlineToText(tree)).toBe(text)
    expect(inlineText(source)).toBe(text)
  })
  it('as Markdown, which reads the same', () => {
    expect(inlineText(inlineToMarkdown(tree, link))).toBe(text)
  })
})

describe('what cannot stand in a field', () => {
  it.each([
    ['code', 'a `b`', 'text-is-inline', 'a b'],
    ['a picture', '![a](b.png)', 'text-is-inline', 'a'],
    ['a link to code', '[a](javascript:b)', 'link-is-safe', 'a'],
    ['a link to code between angle brackets', '<javascript:b>', 'link-is-safe', 'javascript:b'],
    ['a link without encryption', '[a](http://example.org/)', 'link-is-safe', 'a'],
    ['emphasis without end', '*a _b '.repeat(500) + '_ *'.repeat(500), 'text-is-inline', expect.any(String)],
  ])('%s is refused, and comes out as words', (_, source, rule, html) => {
    const { tree, problems } = parseInline(source)
    expect(problems[0]).toMatchObject({ rule, severity: 'error' })
    expect(inlineToHtml(tree, link).replace(/<\/?em>/g, '')).toEqual(html)
  })
})
