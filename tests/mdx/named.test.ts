import { expect, it } from 'vitest'
import { namedIn } from '../../src/mdx/named.ts'
import { parseBody } from '../../src/mdx/parse.ts'

it('a body names links, pictures and terms, each with its place', () => {
  const body = [
    '[a](/people/b/) and [c][d]',
    '![e](f/g.png) <Term id="iskp">h</Term> <Term>*TTP*</Term>',
    '<Figure src="f/i.png" alt="j" />',
    '[d]: https://example.org/',
  ].join('\n\n')
  expect(namedIn(parseBody(body, { firstLine: 5 }).tree)).toEqual({
    links: [
      { name: '/people/b/', position: { line: 5, column: 1 } },
      { name: 'https://example.org/', position: { line: 11, column: 1 } },
    ],
    pictures: [
      { name: 'f/g.png', position: { line: 7, column: 1 } },
      { name: 'f/i.png', position: { line: 9, column: 1 } },
    ],
    terms: [
      { name: 'iskp', words: 'h', position: { line: 7, column: 15 } },
      { name: 'TTP', words: 'TTP', position: { line: 7, column: 40 } },
    ],
  })
})
