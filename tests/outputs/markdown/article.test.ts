import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { besidePage } from '../../../src/outputs/alternates.ts'
import { articleMarkdown } from '../../../src/outputs/markdown/article.ts'
import { llmsTxt } from '../../../src/outputs/markdown/llms.ts'
import {
  archiveOf,
  awkwardArchive,
  awkwardEntries,
  nth,
  publicationFolders,
  publications,
} from '../archives.ts'
import { markdownIn } from '../bodies.ts'

const read = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** Blanks count as one, and CommonMark has no NUL. */
const words = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim()

const types = (root: Root): Set<Nodes['type']> => {
  const found = new Set<Nodes['type']>()
  visit(root, (node) => void found.add(node.type))
  return found
}

describe('The Markdown of every entry', () => {
  it('begins with its title, has whole addresses, and nothing of MDX or HTML', async () => {
    for (const { folder, archive } of await publicationFolders()) {
      const bodyOf = markdownIn(folder, archive)
      for (const article of archive.articles) {
        const markdown = articleMarkdown(archive, article, bodyOf(article))
        const root = read(markdown)
        expect(root.children[0]).toMatchObject({ type: 'heading', depth: 1 })
        expect(toString(nth(root.children))).toBe(article.title)
        expect(types(root)).not.toContain('html')
        expect(markdown).not.toMatch(/<[A-Z]|\{\/\*/)
        visit(root, 'link', ({ url }) => {
          expect(url).toMatch(/^(?:https:|mailto:|tel:)/)
        })
      }
    }
  })

  it('of a digest says whose piece it is, and of a brief which webinar it reports', async () => {
    const [sat] = await publications()
    const brief = nth(sat?.briefs ?? [])
    if (sat === undefined) throw new Error('The content is missing.')
    const markdown = articleMarkdown(sat, brief, '')
    expect(markdown).toContain('- Digest of “The Evolving Militant Ecosystem')
    expect(markdown).toContain('- Webinar: [The Evolving Militant Ecosystem')
    expect(markdown).toContain(
      '- Address: <https://www.southasiatimes.org/briefs/evolving-militant-ecosystem/>',
    )
  })
})

it('Awkward words are words in Markdown, and nothing else', () => {
  fc.assert(
    fc.property(awkwardEntries, (entries) => {
      const archive = awkwardArchive(entries)
      const root = read(articleMarkdown(archive, nth(archive.commentaries), 'The body.'))
      expect(words(toString(nth(root.children)))).toBe(words(entries.title))
      expect([...types(root)].sort()).toEqual(
        expect.arrayContaining([
          'blockquote',
          'heading',
          'link',
          'list',
          'listItem',
          'paragraph',
          'root',
          'text',
        ]),
      )
      expect(root.children.map(({ type }) => type)).toEqual([
        'heading',
        'list',
        'blockquote',
        'paragraph',
        'heading',
        'list',
      ])
    }),
  )
})

it('An article’s Markdown reads as an article', () => {
  const archive = archiveOf(
    {
      person: { iqbal: { name: 'Khurram Iqbal' } },
      topic: { militancy: { title: 'Militancy' } },
      commentary: {
        essay: {
          title: 'An essay',
          kicker: 'Opinion',
          summary: 'What *is* [new](/topics/militancy/).',
          published: '2026-11-20',
          authors: ['iqbal'],
          topics: ['militancy'],
          corrections: [{ date: '2026-11-23', note: 'A figure was wrong.' }],
        },
      },
    },
    { licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
  )
  expect(articleMarkdown(archive, nth(archive.articles), '## A part\n\nIts text.\n')).toBe(
    `# An essay

*Opinion*

- Commentary, South Asia Times, 20 November 2026, updated 23 November 2026
- By [Khurram Iqbal](https://example.org/press/people/iqbal/)
- Topics: [Militancy](https://example.org/press/topics/militancy/)
- Licence: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)
- Address: <https://example.org/press/commentaries/essay/>

> What *is* [new](https://example.org/press/topics/militancy/).

## A part

Its text.

## Corrections and changes

- Corrected 23 November 2026: A figure was wrong.
`,
  )
})

describe('llms.txt', () => {
  it('has the title, what the site is, and sections of links, as llmstxt.org asks', async () => {
    for (const archive of await publications()) {
      const { children } = read(llmsTxt(archive))
      expect(children.filter(({ type }) => type === 'heading').map((each) => toString(each))).toEqual([
        archive.publication.name,
        'Briefs of webinars',
        'Commentaries',
        'Data',
        'Lists',
      ])
      expect(children[1]?.type).toBe('blockquote')
    }
  })

  it('leads to each article once, whatever its words', () => {
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        const archive = awkwardArchive(entries)
        const links: { url: string; words: string }[] = []
        visit(read(llmsTxt(archive)), 'link', (link) => {
          links.push({ url: link.url, words: words(toString(link)) })
        })
        for (const { url } of archive.articles)
          expect(links.filter((link) => link.url === archive.urls.absolute(besidePage(url, 'md')))).toEqual([
            { url: expect.any(String) as string, words: words(entries.title) },
          ])
      }),
    )
  })

  it('leads to the Markdown of entries', async () => {
    const [sat] = await publications()
    if (sat === undefined) throw new Error('The content is missing.')
    expect(llmsTxt(sat)).toContain(
      '- [From Badakhshan to Balochistan: Militancy as a Networked System](https://www.southasiatimes.org/commentaries/badakhshan-to-balochistan.md): ',
    )
  })
})
