import fc from 'fast-check'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { Archive } from '../../../src/domain/archive.ts'
import { articleContent } from '../../../src/outputs/feeds/article-content.ts'
import { feedDocument } from '../../../src/outputs/feeds/document.ts'
import { feedFormats, type Feed, type FeedFile } from '../../../src/outputs/feeds/feed.ts'
import { feedsOf, listFeeds, personFeed, topicFeed } from '../../../src/outputs/feeds/feeds.ts'
import { contentsOf, readContent } from '../../../src/source/content.ts'
import { archiveOf, awkwardArchive, awkwardEntries, nth, publicationFolders } from '../archives.ts'
import { contentIn } from '../bodies.ts'
import { readAgain, readFeed, wordsOf } from './read.ts'

const files = Object.keys(feedFormats) as FeedFile[]
const html = '<p>A body.</p>'
const read = (archive: Archive, feed: Feed, file: FeedFile, contentOf = () => html) =>
  readFeed(file, feedDocument(archive, feed, file, contentOf))

/** White space at the ends of a text, and control characters that XML has no way to write. */
const carried = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .trim()

describe('Every feed of both publications', () => {
  it('is the same to two parsers that share no line', async () => {
    for (const { folder, archive } of await publicationFolders()) {
      const contentOf = contentIn(folder, archive)
      for (const feed of feedsOf(archive)) {
        for (const file of ['rss.xml', 'atom.xml'] as const) {
          const text = feedDocument(archive, feed, file, contentOf)
          expect(readAgain(text)).toEqual(
            readFeed(file, text).items.map(({ id, url, title, html, published }) => ({
              id,
              url,
              title,
              words: wordsOf(html),
              published,
            })),
          )
        }
      }
    }
  })

  it('is read back with all its entries, the same in each format', async () => {
    for (const { folder, archive } of await publicationFolders()) {
      const contentOf = contentIn(folder, archive)
      for (const feed of feedsOf(archive)) {
        const [rss, atom, json] = files.map((file) =>
          readFeed(file, feedDocument(archive, feed, file, contentOf)),
        )
        expect(rss?.items).toHaveLength(feed.entries.length)
        expect({ ...rss, self: '' }).toEqual({ ...json, self: '' })
        expect({ ...atom, self: '' }).toEqual({ ...json, self: '' })
        expect([rss?.self, atom?.self, json?.self]).toEqual(
          files.map((file) => archive.urls.absolute(feed.page + file)),
        )
        expect(json?.page).toBe(archive.urls.absolute(feed.page))
        const ids = json?.items.map(({ id }) => id) ?? []
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })

  it('carries the full text as clean HTML: whole addresses, and nothing of our pages or of MDX', async () => {
    for (const { folder, archive } of await publicationFolders()) {
      const { items } = readFeed(
        'atom.xml',
        feedDocument(archive, listFeeds(archive).home, 'atom.xml', contentIn(folder, archive)),
      )
      for (const item of items) {
        const elements = selectAll('*', fromHtml(item.html ?? '', { fragment: true }))
        expect(elements.length).toBeGreaterThan(2)
        const attributes = elements.flatMap(({ properties }: Element) => Object.entries(properties))
        for (const [name, value] of attributes) {
          expect(name).not.toMatch(/^(?:id|className|style|on|data|aria)/)
          if (name === 'href' || name === 'src') expect(value).toMatch(/^(?:https|mailto|tel):/)
        }
        expect(item.html).not.toMatch(/&#x3C;[A-Z]|\{\/\*|<(?:script|style|input)/)
      }
    }
  })

  it('is the same whenever it is built', async () => {
    for (const { folder, archive } of await publicationFolders()) {
      const later = new Archive(contentsOf(await readContent(folder)), {
        now: Temporal.Instant.from('2026-12-24T12:00:00Z'),
        preview: false,
      })
      const [first, second] = [archive, later].map((each) =>
        feedsOf(each).flatMap((feed) => files.map((file) => feedDocument(each, feed, file, () => html))),
      )
      expect(second).toEqual(first)
    }
  })
})

it('A feed of awkward words is read back as it was', () => {
  fc.assert(
    fc.property(awkwardEntries, (entries) => {
      const archive = awkwardArchive(entries)
      const article = nth(archive.articles)
      const contentOf = () =>
        articleContent(archive, article, { type: 'root', children: [{ type: 'text', value: entries.title }] })
      for (const feed of feedsOf(archive)) for (const file of files) read(archive, feed, file, contentOf)

      for (const file of ['rss.xml', 'atom.xml'] as const) {
        const [essay] = read(archive, listFeeds(archive).commentaries, file, contentOf).items
        expect(essay?.title?.trim()).toBe(carried(entries.title))
      }
      const json = parseJsonFeed(
        feedDocument(archive, listFeeds(archive).commentaries, 'feed.json', contentOf),
      )
      expect(json.items?.[0]?.title).toBe(entries.title)
    }),
    { numRuns: 20 },
  )
})

const essay = { title: 'An essay', summary: 'What *is* new.', published: '2026-11-20' }

describe('An entry', () => {
  it('is published when its day begins in the publication’s zone', () => {
    const text = (file: FeedFile) => {
      const archive = archiveOf({ commentary: { essay } })
      return feedDocument(archive, listFeeds(archive).home, file, () => html)
    }
    expect(text('rss.xml')).toContain('<pubDate>Fri, 20 Nov 2026 00:00:00 +0500</pubDate>')
    expect(text('atom.xml')).toContain('<published>2026-11-20T00:00:00+05:00</published>')
    expect(text('feed.json')).toContain('"date_published":"2026-11-20T00:00:00+05:00"')
  })

  it('keeps its id when it is corrected, and only then is updated', () => {
    const at = (more: object) => {
      const archive = archiveOf({ commentary: { essay: { ...essay, ...more } } })
      return nth(read(archive, listFeeds(archive).home, 'atom.xml').items)
    }
    const before = at({})
    const after = at({ corrections: [{ date: '2026-11-23', note: 'A figure.' }] })
    expect(before.updated).toBe(before.published)
    expect(after).toEqual({ ...before, updated: Date.parse('2026-11-23T00:00:00+05:00') })
    expect(before.id).toBe('tag:example.org,2026:/press/commentaries/essay/')
  })

  it('says under its text what was put right', () => {
    const archive = archiveOf({
      commentary: {
        essay: { ...essay, corrections: [{ date: '2026-11-23', note: 'A [figure](/terms/x/) was wrong.' }] },
      },
    })
    expect(articleContent(archive, nth(archive.articles), { type: 'root', children: [] })).toBe(
      '<h2>Corrections and changes</h2><ul><li>Corrected 23 November 2026: A <a href="https://example.org/press/terms/x/">figure</a> was wrong.</li></ul>',
    )
  })

  it('credits the original, if it is a digest', () => {
    const archive = archiveOf({
      person: { iqbal: { name: 'Khurram Iqbal' } },
      commentary: {
        essay: {
          ...essay,
          edition: 'digest',
          source: { publisher: 'The Paper', authors: ['iqbal'], url: 'https://example.com/piece' },
        },
      },
    })
    expect(articleContent(archive, nth(archive.articles), { type: 'root', children: [] })).toBe(
      '<p><em>Digest of an untitled commentary by Khurram Iqbal (The Paper). In our own words.</em></p>',
    )
    expect(
      nth(parseJsonFeed(feedDocument(archive, listFeeds(archive).home, 'feed.json', () => html)).items ?? []),
    ).toMatchObject({
      external_url: 'https://example.com/piece',
    })
  })

  it('says its language where it is not the feed’s', () => {
    const archive = archiveOf({ commentary: { essay: { ...essay, title: 'اردو', language: 'ur' } } })
    expect(feedDocument(archive, listFeeds(archive).home, 'rss.xml', () => html)).toContain(
      '<item xml:lang="ur">',
    )
    expect(
      articleContent(archive, nth(archive.articles), {
        type: 'root',
        children: [{ type: 'text', value: 'متن' }],
      }),
    ).toBe('<div lang="ur" dir="auto">متن</div>')
  })
})

describe('The feed of status changes', () => {
  const brief = (log: object[]) =>
    archiveOf({
      event: {
        webinar: { title: 'W', start: '2026-01-20T17:00', end: '2026-01-20T18:00', zone: 'Asia/Karachi' },
      },
      brief: {
        report: {
          ...essay,
          event: 'webinar',
          recommendations: [{ id: 'act', title: 'Act now', text: 'Act *now*.', log }],
        },
      },
    } as Parameters<typeof archiveOf>[0])
  const lines = [
    { date: '2026-11-21', status: 'open' },
    {
      date: '2026-11-22',
      status: 'implemented',
      note: 'It was *done*.',
      evidence: 'https://example.com/proof',
    },
    {
      date: '2026-11-22',
      status: 'not-implemented',
      evidence: 'https://example.com/other',
      corrects: '2026-11-22',
    },
  ]

  it('has an entry for each line of a log, the latest first, with the evidence', () => {
    const archive = brief(lines)
    const { items } = read(archive, listFeeds(archive).recommendations, 'atom.xml')
    expect(items.map(({ title }) => title)).toEqual([
      'Not implemented: Act now',
      'Implemented: Act now',
      'Open: Act now',
    ])
    expect(items[1]).toMatchObject({
      summary: 'It was done.',
      url: 'https://example.org/press/recommendations/report/act/',
    })
    expect(items[1]?.html).toContain('<a href="https://example.com/proof">')
    expect(items[0]?.html).toContain('corrects what was said on 22 November 2026')
  })

  it('keeps the ids of its entries when a line is added', () => {
    const ids = (archive: Archive) =>
      read(archive, listFeeds(archive).recommendations, 'rss.xml').items.map(({ id }) => id)
    expect(ids(brief(lines)).slice(1)).toEqual(ids(brief(lines.slice(0, 2))))
  })

  it('is a feed without entries while nothing is tracked', () => {
    const archive = brief([])
    for (const file of files)
      expect(read(archive, listFeeds(archive).recommendations, file).items).toEqual([])
  })
})

it('An event’s entry says when it is on its own clock and in UTC, and whether it still is', async () => {
  const [, harbour] = await publicationFolders()
  const archive = harbour?.archive ?? archiveOf({})
  const { items } = read(archive, listFeeds(archive).events, 'rss.xml')
  const crane = items.find(({ url }) => url?.endsWith('/crane-safety/'))
  expect(crane?.title).toBe('Cancelled: Crane Safety: A Round Table')
  expect(crane?.html).toContain('Wednesday, 13 May 2026, 10:00–12:00 (Europe/London, UTC+1; 09:00–11:00 UTC)')
  expect(crane?.updated).toBe(Date.parse('2026-05-04T00:00:00+01:00'))
})

it('An event is published when it was announced, whatever becomes of it later', async () => {
  const [, harbour] = await publicationFolders()
  const archive = harbour?.archive ?? archiveOf({})
  const itemOf = (id: string) =>
    read(archive, listFeeds(archive).events, 'atom.xml').items.find(({ url }) => url?.endsWith(`/${id}/`))
  const announced = Date.parse('2026-08-20T00:00:00+01:00')
  expect(itemOf('what-will-a-berth-cost')).toMatchObject({ published: announced, updated: announced })
  expect(itemOf('crane-safety')?.published).toBeUndefined()
})

describe('Topics and people', () => {
  const archive = archiveOf({
    person: { iqbal: { name: 'Khurram Iqbal' }, khan: { name: 'Hassan Khan' }, host: { name: 'A Host' } },
    topic: { militancy: { title: 'Militancy' }, finance: { title: 'Finance' } },
    event: {
      webinar: {
        title: 'W',
        start: '2026-01-20T17:00',
        end: '2026-01-20T18:00',
        zone: 'Asia/Karachi',
        speakers: [{ person: 'iqbal', role: 'speaker' }],
      },
    },
    commentary: { essay: { ...essay, authors: ['iqbal'], topics: ['militancy'] } },
    brief: { report: { ...essay, event: 'webinar' } },
  })
  const person = (id: string) => personFeed(archive, archive.person(id) ?? nth(archive.people))

  it('a person’s feed has what he or she wrote, and briefs of events where he or she spoke', () => {
    expect(person('iqbal').entries.map((entry) => ('id' in entry ? entry.id : ''))).toEqual([
      'essay',
      'report',
    ])
  })

  it('a topic’s feed has its articles', () => {
    expect(topicFeed(archive, nth(archive.topics, -1)).entries).toEqual([archive.article('essay')])
  })

  it('can be followed before there is anything to read', () => {
    const pages = feedsOf(archive).map(({ page }) => page)
    expect(pages).toContain('/press/people/khan/')
    expect(pages).toContain('/press/topics/finance/')
    for (const file of files) expect(read(archive, person('khan'), file).items).toEqual([])
  })
})

it('Nobody who was withdrawn is in any feed', async () => {
  const [, harbour] = await publicationFolders()
  if (harbour === undefined) throw new Error('The fixture is missing.')
  const { folder, archive } = harbour
  const contentOf = contentIn(folder, archive)
  for (const feed of feedsOf(archive))
    for (const file of files)
      expect(feedDocument(archive, feed, file, contentOf)).not.toMatch(
        /Tremlett|cost-of-silence|masters-breakfast/,
      )
})

it('A feed names a style sheet for people who open it', () => {
  const archive = archiveOf({})
  expect(feedDocument(archive, listFeeds(archive).home, 'rss.xml', () => html)).toMatch(
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="\/press\/feed\.css"\?>\n<rss /,
  )
  expect(parseRssFeed(feedDocument(archive, listFeeds(archive).home, 'rss.xml', () => html)).title).toBe(
    'South Asia Times',
  )
})
