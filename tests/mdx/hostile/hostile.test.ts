import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTree } from '../../../src/mdx/allow-list.ts'
import { outline } from '../../../src/mdx/outline.ts'
import { parseBody } from '../../../src/mdx/parse.ts'
import { toHtml } from '../../../src/mdx/to-html.ts'
import { toMarkdown } from '../../../src/mdx/to-markdown.ts'
import { toText } from '../../../src/mdx/to-text.ts'
import { allowedBodies } from '../allowed-bodies.ts'
import { sampleContext } from '../context.ts'
import { foreignIn, foreignInMarkdown } from './foreign.ts'
import { hostileBodies } from './bodies.ts'

describe.each(hostileBodies)('$what', ({ body, rule, line, column }) => {
  const { tree, problems } = parseBody(body, { firstLine: 1 })

  it('is refused, with its place', () => {
    expect([...problems, ...checkTree(tree, { brief: false })]).toContainEqual(
      expect.objectContaining({ rule, severity: 'error', position: { line, column } }),
    )
  })

  it('does no harm even if nobody asks the checker', () => {
    expect(foreignIn(toHtml(tree, sampleContext))).toEqual([])
  })
})

describe('whatever is put together from such bodies', () => {
  const bodies = [...hostileBodies.map(({ body }) => body), ...allowedBodies.map(([, body]) => body)]
  const fragment = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '/>',
      '{',
      '}',
      '{/*',
      '*/}',
      '[',
      ']',
      '](',
      ')',
      '!',
      '"',
      "'",
      '=',
      '`',
      '```\n',
      '\\',
      '&',
    ],
    ...[
      '\n',
      '\n\n',
      '\n> ',
      '\n- ',
      '\n## ',
      '    ',
      '\t',
      '|',
      '\n|---|\n',
      '[^1]',
      '\n\n[^1]: a',
      '*',
      '_',
      '~~',
      ':',
      '/',
    ],
    ...[
      '<Term>',
      '</Term>',
      '<Note>',
      '</Note>',
      '<Lang code="ur">',
      '</Lang>',
      '<script>',
      'javascript:',
      'https://',
      ';',
    ],
    ...['&#58;', '&lt;', '\u0000', '\u202E', '\u200B', '\uFEFF', '\r', 'رپورٹ', '😀', 'a', '#', ' '],
  )
  const edit = fc.record({ at: fc.nat(200), remove: fc.nat(6), insert: fragment })
  const mutant = fc
    .tuple(fc.constantFrom('', ...bodies), fc.constantFrom(...bodies), fc.array(edit, { maxLength: 5 }))
    .map(([first, second, edits]) =>
      edits.reduce((text, { at, remove, insert }) => {
        const index = at % (text.length + 1)
        return text.slice(0, index) + insert + text.slice(index + remove)
      }, `${first}\n\n${second}`),
    )
  const treeOf = (body: string) => parseBody(body, { firstLine: 1 }).tree

  it('the page has known elements, attributes and addresses only', () => {
    fc.assert(
      fc.property(mutant, (body) => {
        expect(foreignIn(toHtml(treeOf(body), sampleContext))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  it('the Markdown has no HTML and no unsafe address, as another reader sees it', () => {
    fc.assert(
      fc.property(mutant, (body) => {
        expect(foreignInMarkdown(toMarkdown(treeOf(body), sampleContext))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  it('what the checker lets pass comes out as text and as an outline', () => {
    const passing = mutant.filter((body) => {
      const { tree, problems } = parseBody(body, { firstLine: 1 })
      return [...problems, ...checkTree(tree, { brief: true })].length === 0
    })
    fc.assert(
      fc.property(passing, (body) => {
        expect(toText(treeOf(body), sampleContext)).not.toContain('\0')
        for (const { id, text } of outline(treeOf(body), sampleContext)) expect([id, text]).not.toContain('')
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
