import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/domain/nodes/article.ts'
import { allArticles, editionOf, placed, type Placed } from './editions.ts'
import { everyTag, readTags, type Tag } from './tags.ts'

const read = new Map<Article, ReturnType<typeof readTags>>()
const tagsOf = (placed: Placed): ReturnType<typeof readTags> => {
  const known = read.get(placed.article) ?? editionOf(placed).then(({ pdf }) => readTags(pdf))
  read.set(placed.article, known)
  return known
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
const levelOf = ({ role }: Tag): number | undefined => {
  const level = /^H([1-6])$/.exec(role)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** What PDF/UA-1 (ISO 14289-1) asks and a program can see; what it means is for eyes. */
describe('Every edition of both publications', () => {
  it('has all its text in tags, head and foot of a page aside', async () => {
    for (const article of await allArticles()) {
      const { pages } = await tagsOf(article)
      expect(pages.map(({ stray }) => stray).join('')).toBe('')
    }
  })

  it('has headings that skip no level, and none that is empty', async () => {
    for (const article of await allArticles()) {
      const { pages } = await tagsOf(article)
      const headings = pages
        .flatMap(({ tags }) => tags.flatMap(everyTag))
        .filter((tag) => levelOf(tag) !== undefined)
      headings.reduce((above, tag) => {
        const level = levelOf(tag) ?? 1
        expect(level - above, `${article.article.id}: ${tag.text}`).toBeLessThanOrEqual(1)
        expect(tag.text.trim()).not.toBe('')
        return level
      }, 0)
    }
  })

  it('has lists of items with a label and a body, tables with heads, and pictures with words', async () => {
    for (const article of await allArticles()) {
      const { pages } = await tagsOf(article)
      for (const tag of pages.flatMap(({ tags }) => tags.flatMap(everyTag))) {
        const roles = tag.children.map(({ role }) => role)
        if (tag.role === 'L') for (const role of roles) expect(['LI', 'L']).toContain(role)
        if (tag.role === 'LI') for (const role of roles) expect(['Lbl', 'LBody']).toContain(role)
        if (tag.role === 'Figure') expect(tag.alt ?? '').not.toBe('')
        if (tag.role === 'THead') {
          const cells = tag.children.flatMap(({ children }) => children)
          expect(cells.length).toBeGreaterThan(0)
          for (const { role } of cells) expect(role).toBe('TH')
        }
      }
    }
  })

  it('says of each link where it leads, and shows its title in the bar of the window', async () => {
    for (const article of await allArticles()) {
      const { pages, preferences } = await tagsOf(article)
      expect(preferences).toMatchObject({ DisplayDocTitle: true })
      const links = pages.flatMap(({ links }) => links)
      expect(links.length).toBeGreaterThan(0)
      for (const { contentsObj } of links) expect(contentsObj.str).not.toBe('')
    }
  })
})

describe('Read aloud, a brief', () => {
  const blocks = async () => {
    const { pages } = await tagsOf(await placed('evolving-militant-ecosystem'))
    return pages
      .flatMap(({ tags }) => tags.flatMap(everyTag))
      .filter(({ role }) => /^(?:P|H\d)$/.test(role))
      .map(({ text }) => spaced(text))
  }

  it('gives each speaker’s name with the role and the posts, not all names and then all posts', async () => {
    expect(await blocks()).toEqual(
      expect.arrayContaining([
        'Hamna Shabbir, co-host',
        'Dr Khurram Iqbal, speaker; Associate Professor, Quaid-e-Azam University; formerly Head of Department of International Relations, National Defence University',
      ]),
    )
  })

  it('gives each recommendation its number, its title, and to whom it is addressed, in this order', async () => {
    const read = await blocks()
    const at = read.indexOf('Adopt a self-reliant, regionally coordinated posture')
    expect(read[at - 1]).toBe('1')
    expect(read.slice(at + 2, at + 5)).toEqual([
      'Addressed to: Government of Pakistan (stated)',
      'Status: Not tracked yet',
      'www.southasiatimes.org/recommendations/evolving-militant-ecosystem/self-reliant-regional-posture/',
    ])
  })
})
