import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { parseBody } from '../../src/mdx/parse.ts'
import { toMarkdown } from '../../src/mdx/to-markdown.ts'
import { briefContext, sampleContext } from './context.ts'

const markdown = (body: string, context = sampleContext) =>
  toMarkdown(parseBody(body, { firstLine: 1 }).tree, context)
const typesIn = (text: string): Set<string> => {
  const types = JSON.stringify(
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  ).match(/"type":"\w+"/g)
  return new Set(types?.map((type) => type.slice(8, -1)))
}

describe('Markdown', () => {
  it.each([
    ['keeps what is Markdown', '## A\n\n- [x] *b*\n- **c**\n\n> d\n\n```js\ne\n```\n\nf[^1]\n\n[^1]: g\n'],
    ['keeps tables', '| a | b |\n| :- | -: |\n| c | d |\n'],
  ])('%s', (_, body) => {
    expect(markdown(body)).toBe(body)
  })

  it.each([
    ['leads where the page leads', '[a](/b/) [c][d]\n\n[d]: /e/', '[a](/press/b/) [c](/press/e/)\n'],
    ['shows the picture of the page', '![a](floods/map.png)', '![a](/press/_pictures/map.png)\n'],
    ['has no unsafe addresses', '[a](javascript:b) ![c](https://evil.example/d.png)', 'a c\n'],
    ['has no comments', '## a {/* b */}\n\n{/* c */}', '## a\n'],
    ['has no code', 'a {b}\n\n<script>c</script>', 'a\n'],
  ])('%s', (_, body, expected) => {
    expect(markdown(body)).toBe(expected)
  })

  it('says signs, and does not use them', () => {
    expect(
      typesIn(
        markdown(String.raw`\<script>a\</script> &lt;b> \*c* \[d](/e/) \![f](g.png) \# \`h\` &amp;amp;`),
      ),
    ).toEqual(new Set(['root', 'paragraph', 'text']))
  })

  it('of every component can be read by any Markdown reader', () => {
    const body =
      '<KeyPoints>\n\n- a\n\n</KeyPoints>\n\n## b\n\n<Note title="c">d <Term>ISKP</Term></Note>\n\n<Figure src="floods/map.png" alt="e" caption="f" />\n\n<Discussion />\n\n<Recommendations />'
    expect(typesIn(markdown(body, briefContext))).toEqual(
      new Set([
        'root',
        'paragraph',
        'strong',
        'text',
        'list',
        'listItem',
        'heading',
        'blockquote',
        'link',
        'image',
        'emphasis',
      ]),
    )
  })
})
