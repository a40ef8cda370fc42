import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import robotsParser from 'robots-parser'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Archive } from '../../../src/domain/archive.ts'
import { robotsTxt } from '../../../src/outputs/crawlers/robots.ts'
import { sitemapFiles } from '../../../src/outputs/crawlers/sitemap.ts'
import { archiveOf, awkwardArchive, awkwardEntries, publications } from '../archives.ts'
import { expectWellFormed } from '../feeds/read.ts'

const link = z.object({ '@_hreflang': z.string(), '@_href': z.string() })
const page = z.object({
  loc: z.string(),
  lastmod: z.string().optional(),
  'xhtml:link': z.array(link).default([]),
})
const urlset = z.object({ urlset: z.object({ url: z.array(page).default([]) }) })
const index = z.object({ sitemapindex: z.object({ sitemap: z.array(page) }) })
const xml = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name),
})

const read = (archive: Archive) => {
  const files = new Map(sitemapFiles(archive).map(({ name, text }) => [name, text]))
  for (const text of files.values()) expectWellFormed(text)
  const parts = index.parse(xml.parse(files.get('sitemap-index.xml') ?? '')).sitemapindex.sitemap
  const { home } = archive.urls
  const names = parts.map(({ loc }) => loc.slice(archive.urls.absolute(home).length))
  expect([...files.keys()].slice(1)).toEqual(names)
  return { parts, pages: names.flatMap((name) => urlset.parse(xml.parse(files.get(name) ?? '')).urlset.url) }
}

describe('The sitemap', () => {
  it('has every entry of both publications, each page once, by its whole address', async () => {
    for (const archive of await publications()) {
      const addresses = read(archive).pages.map(({ loc }) => loc)
      const { articles, events, people, organisations, topics, terms, recommendations, urls } = archive
      for (const { url } of [
        ...articles,
        ...events,
        ...people,
        ...organisations,
        ...topics,
        ...terms,
        ...recommendations,
      ])
        expect(addresses).toContain(urls.absolute(url))
      expect(new Set(addresses).size).toBe(addresses.length)
    }
  })

  it('is well-formed, and names each page once, whatever the words', () => {
    fc.assert(
      fc.property(awkwardEntries, (entries) => {
        const addresses = read(awkwardArchive(entries)).pages.map(({ loc }) => loc)
        expect(new Set(addresses).size).toBe(addresses.length)
        for (const address of addresses) expect(new URL(address).href).toBe(address)
      }),
      { numRuns: 20 },
    )
  })

  it('leaves out what was withdrawn', async () => {
    for (const archive of await publications())
      expect(
        read(archive)
          .pages.map(({ loc }) => loc)
          .join(),
      ).not.toMatch(/cost-of-silence|masters-breakfast|tremlett/)
  })

  const archive = archiveOf({
    topic: { militancy: { title: 'Militancy' }, finance: { title: 'Finance' } },
    event: {
      webinar: { title: 'W', start: '2026-01-20T17:00', end: '2026-01-20T18:00', zone: 'Asia/Karachi' },
    },
    commentary: {
      essay: {
        title: 'E',
        summary: 'S',
        published: '2026-11-01',
        topics: ['militancy'],
        changes: [{ date: '2026-11-05', note: 'N' }],
      },
      urdu: { title: 'U', summary: 'S', published: '2026-11-02', language: 'ur', translationOf: 'essay' },
    },
    brief: {
      report: {
        title: 'B',
        summary: 'S',
        published: '2026-11-03',
        event: 'webinar',
        recommendations: [{ id: 'act', text: 'Act.', log: [{ date: '2026-11-09', status: 'open' }] }],
      },
    },
  })
  const found = (address: string) =>
    read(archive).pages.find(({ loc }) => loc === `https://example.org/press${address}`)

  it.each<[string, string | undefined, string]>([
    ['/commentaries/essay/', '2026-11-05', 'its last change'],
    ['/commentaries/urdu/', '2026-11-02', 'the day it appeared'],
    ['/recommendations/report/act/', '2026-11-09', 'the last line of its log'],
    ['/briefs/report/', '2026-11-09', 'what became of its recommendations'],
    ['/events/webinar/', '2026-11-09', 'its brief'],
    ['/topics/militancy/', '2026-11-05', 'its articles'],
    ['/', '2026-11-09', 'the newest of all'],
    ['/topics/finance/', undefined, 'nothing'],
  ])('says that %s changed on %s: %s', (address, day) => {
    expect(found(address)).toBeDefined()
    expect(found(address)?.lastmod).toBe(day)
  })

  it('says of each part when it changed', () => {
    expect(read(archive).parts.find(({ loc }) => loc.endsWith('/sitemap-commentaries.xml'))?.lastmod).toBe(
      '2026-11-05',
    )
  })

  it('names a translated entry in all its languages, from each of them', () => {
    const versions = [
      { '@_hreflang': 'en', '@_href': 'https://example.org/press/commentaries/essay/' },
      { '@_hreflang': 'ur', '@_href': 'https://example.org/press/commentaries/urdu/' },
      { '@_hreflang': 'x-default', '@_href': 'https://example.org/press/commentaries/essay/' },
    ]
    for (const address of ['/commentaries/essay/', '/commentaries/urdu/'])
      expect(found(address)?.['xhtml:link'].map((each) => link.parse(each))).toEqual(versions)
    expect(found('/briefs/report/')?.['xhtml:link']).toEqual([])
  })
})

it('robots.txt lets everybody read everything, and says where the sitemap is', () => {
  const archive = archiveOf({}, { url: 'https://example.org/' })
  const robots = robotsParser('https://example.org/robots.txt', robotsTxt(archive))
  expect(robots.isAllowed('https://example.org/briefs/x/', 'Googlebot')).toBe(true)
  expect(robots.getSitemaps()).toEqual(['https://example.org/sitemap-index.xml'])
})
