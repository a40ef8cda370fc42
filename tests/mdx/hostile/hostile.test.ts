import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTree } from '../../../src/mdx/allow-list.ts'
import { outline } from '../../../src/mdx/outline.ts'
import { parseBody } from '../../../src/mdx/parse.ts'
import { toHtml } from '../../../src/mdx/to-html.ts'
import { toMarkdown } from '../../../src/mdx/to-markdown.ts'
import { toText } from '../../../src/mdx/to-text.ts'
import { sampleContext } from '../context.ts'
import { foreignIn, foreignInMarkdown } from './foreign.ts'
import { hostileBodies } from './bodies.ts'
import { mutant } from './mutants.ts'

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
