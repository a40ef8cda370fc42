import { describe, expect, it } from 'vitest'
import { checkTree } from '../../src/mdx/allow-list.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { allowedBodies } from './allowed-bodies.ts'

const problemsOf = (body: string, { brief = false } = {}) => {
  const { tree, problems } = parseBody(body, { firstLine: 1 })
  return [...problems, ...checkTree(tree, { brief })]
}

describe('a body may hold', () => {
  it.each(allowedBodies)('%s', (_, body) => {
    expect(problemsOf(body)).toEqual([])
  })
})

describe('a brief', () => {
  it('places its points and recommendations', () => {
    expect(problemsOf('## A\n\n<Discussion />\n\n## B\n\n<Recommendations />', { brief: true })).toEqual([])
  })

  it('places them once', () => {
    expect(problemsOf('## A\n\n<Discussion />\n\n<Discussion />', { brief: true })).toMatchObject([
      { rule: 'mdx-is-data', position: { line: 5, column: 1 }, message: expect.stringContaining('twice') },
    ])
  })

  it('places them between paragraphs, and nowhere else', () => {
    expect(problemsOf('## A\n\nb <Discussion /> c', { brief: true })).toHaveLength(2)
    expect(problemsOf('## A\n\n<Note>\n<Recommendations />\n</Note>', { brief: true })).toMatchObject([
      { position: { line: 4, column: 1 } },
    ])
  })
})

describe('points and recommendations', () => {
  it('stand below a heading', () => {
    expect(problemsOf('<Discussion />\n\n## A\n\n<Recommendations />', { brief: true })).toMatchObject([
      { rule: 'headings-in-order', position: { line: 1, column: 1 } },
    ])
  })
})

describe('an error', () => {
  it.each([
    ['<br/>', 'backslash'],
    ['<img src="a.png" />', '<Figure'],
    ['<iframe src="https://example.org/" />', '<Recording'],
    ['<note>\na\n</note>', '`<Note>`'],
    ['<Chart />', '`<KeyPoints>`'],
    ['{a}', String.raw`\{`],
    ['import a from "b"', 'capital letter'],
    ['### A', '`##`'],
    ['[a](http://example.org/b)', 'https://example.org/b'],
    ['a[^1]', '`[^1]: …`'],
  ])('about %s says %s', (body, mend) => {
    expect(problemsOf(body)[0]?.fix).toContain(mend)
  })

  it('is said of every place at once', () => {
    expect(problemsOf('{a}\n\n{b}\n\n[c](d:e)').map(({ position }) => position?.line)).toEqual([1, 3, 5])
  })
})
