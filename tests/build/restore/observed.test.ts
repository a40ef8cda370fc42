import { describe, expect, it } from 'vitest'
import { beginAsking, endAsking, remembering } from '../../../src/build/restore/asking.ts'
import { isTrueIn, observed, sawText } from '../../../src/build/restore/observed.ts'
import type { Archive } from '../../../src/domain/archive.ts'
import { archiveOf } from '../../outputs/archives.ts'

type Inputs = Parameters<typeof archiveOf>[0]
const commentary = (title: string, topics: string[]) => ({
  title,
  summary: 'A summary.',
  published: '2026-01-01',
  authors: ['ada'],
  topics,
})
const inputs = (more: Inputs = {}): Inputs => ({
  person: { ada: { name: 'Ada' }, ben: { name: 'Ben' } },
  topic: { water: { title: 'Water' }, trade: { title: 'Trade' } },
  commentary: { first: commentary('First', ['water']) },
  ...more,
})

const asked = (archive: Archive, work: (archive: Archive) => void) => {
  observed(archive)
  beginAsking()
  work(archive)
  return endAsking() ?? new Set()
}
/** Whether everything that was asked of one archive has the same answer in another. */
const stillTrue = (work: (archive: Archive) => void, other: Inputs): boolean =>
  [...asked(archiveOf(inputs()), work)].every(isTrueIn(archiveOf(other)))

describe('what is asked of an archive', () => {
  const topicPage = (archive: Archive) => archive.topic('water')?.articles.map(({ title }) => title)

  it('is true of the same content', () => {
    expect(stillTrue(topicPage, inputs())).toBe(true)
  })

  it('stays true when something changes that nobody asked for', () => {
    const other = inputs({ person: { ada: { name: 'Ada' }, ben: { name: 'Benjamin' } } })
    expect(stillTrue(topicPage, other)).toBe(true)
  })

  it('stays true when an entry in it says something else that nobody asked for', () => {
    const other = { first: { ...commentary('First', ['water']), summary: 'Another summary.' } }
    expect(stillTrue(topicPage, inputs({ commentary: other }))).toBe(true)
  })

  it('is no longer true when an entry says something else that was asked for', () => {
    const other = { first: commentary('Another title', ['water']) }
    expect(stillTrue(topicPage, inputs({ commentary: other }))).toBe(false)
  })

  it('is no longer true of a text that was seen when the file is another', () => {
    const other = { first: { ...commentary('First', ['water']), kicker: 'A word above' } }
    const page = (archive: Archive) => {
      const article = archive.article('first')
      if (article !== undefined) sawText(article)
    }
    expect(stillTrue(page, inputs())).toBe(true)
    expect(stillTrue(page, inputs({ commentary: other }))).toBe(false)
  })

  it('is no longer true when an entry joins the list', () => {
    const more = { first: commentary('First', ['water']), second: commentary('Second', ['water']) }
    expect(stillTrue(topicPage, inputs({ commentary: more }))).toBe(false)
  })

  it('is no longer true when somebody of whom it was asked is gone', () => {
    expect(stillTrue(topicPage, inputs({ topic: { trade: { title: 'Trade' } } }))).toBe(false)
  })

  it('does not hold the questions that the archive puts to itself', () => {
    const questions = asked(archiveOf(inputs()), (archive) => archive.person('ada')?.authored)
    expect([...questions].map(({ key }) => key)).toEqual([
      '[["archive"],"person","ada"]',
      '[["person","ada"],"authored"]',
    ])
  })
})

describe('a result that is remembered', () => {
  it('has asked the same for everyone who is given it', () => {
    const archive = observed(archiveOf(inputs()))
    const [article] = archive.articles
    if (article === undefined) throw new Error('There is an article.')
    const titles = remembering((of: typeof article) => of.topics.map(({ title }) => title))
    const during = () => {
      beginAsking()
      titles(article)
      return [...(endAsking() ?? [])].map(({ key }) => key)
    }
    const first = during()
    expect(first).toContain('[["commentary","first"],"topics"]')
    expect(during()).toEqual(first)
  })
})
