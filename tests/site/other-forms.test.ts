import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { zoteroItem } from '../outputs/citations/zotero.ts'
import { readFeed } from '../outputs/feeds/read.ts'
import { violations } from '../outputs/structured-data/schema-org.ts'
import { filesOf, pagesOf, type BuiltPage } from './pages.ts'

const graph = z.object({ '@graph': z.array(z.record(z.string(), z.unknown())) })

describe.each(inject('sites'))('The site of $name', (site) => {
  let pages: BuiltPage[]
  let files: string[]
  beforeAll(async () => {
    pages = await pagesOf(site)
    files = await filesOf(site)
  })
  const text = (file: string) => readFile(join(site.folder, file), 'utf8')
  const tags = ({ tree }: BuiltPage) =>
    selectAll('meta[name]', tree).map(({ properties }) => ({
      name: String(properties['name']),
      content: String(properties['content']),
    }))
  const isKept = (page: BuiltPage) =>
    !tags(page).some(({ name, content }) => name === 'robots' && content.includes('noindex'))
  const isArticle = ({ path }: BuiltPage) => /^(?:commentaries|briefs)\/(?!page\/)[^/]+\/$/.test(path)
  /** A page in its own right: no notice, no redirect, no further page of a list, no view of the search. */
  const isPage = (page: BuiltPage) =>
    isKept(page) && !/(?:^|\/)page\/\d+\/$|^(?:ur\/)?search\/$|^404\.html$/.test(page.path)

  it('gives Zotero a full item from the head of every article', () => {
    const articles = pages.filter((page) => isArticle(page) && isKept(page))
    expect(articles.length).toBeGreaterThan(0)
    for (const page of articles) {
      const { itemType, creators, fields } = zoteroItem(tags(page))
      expect(itemType).toBe(page.path.startsWith('briefs/') ? 'report' : 'magazineArticle')
      expect(creators).not.toEqual([])
      expect(fields).toMatchObject({
        url: page.url,
        title: toString(select('h1', page.tree) ?? fromHtml('')),
      })
      expect(fields['date']).toMatch(/^\d{4}\/\d\d\/\d\d$/)
    }
  })

  it('says of its pages, in one graph each, only what schema.org has words for', () => {
    for (const page of pages.filter(isPage)) {
      const scripts = selectAll('script[type="application/ld+json"]', page.tree)
      expect([page.path, scripts.length]).toEqual([page.path, 1])
      for (const script of scripts)
        expect(
          graph.parse(JSON.parse(toString(script)))['@graph'].flatMap((node) => violations(node)),
        ).toEqual([])
    }
  })

  it('has in its sitemap every page in its own right, and no other', async () => {
    const parts = files.filter((file) => /^sitemap-(?!index).*\.xml$/.test(file))
    const listed = (await Promise.all(parts.map(text)))
      .flatMap((part) => [...part.matchAll(/<loc>(.*?)<\/loc>/g)])
      .map(([, address]) => address)
    expect(listed.sort()).toEqual(
      pages
        .filter(isPage)
        .map(({ url }) => url)
        .sort(),
    )
  })

  it('names each feed on the page that it follows', () => {
    const feeds = files.filter((file) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file))
    expect(feeds.length).toBeGreaterThan(9)
    const named = pages.flatMap(({ path, url, tree }) =>
      selectAll('link[rel=alternate][type]', tree).map(
        ({ properties }) => `${path} ${new URL(String(properties['href']), url).href}`,
      ),
    )
    for (const file of feeds) {
      const page = file.replace(/[^/]+$/, '')
      expect(named).toContain(`${page} ${new URL(file, site.url).href}`)
    }
  })

  it('leads nowhere wrong from any feed', async () => {
    const there = new Set([...files, ...pages.map(({ path }) => path)])
    const feeds = files.filter((file) => /(?:^|\/)(?:rss\.xml|atom\.xml)$/.test(file))
    expect(feeds.length).toBeGreaterThan(9)
    for (const file of feeds) {
      const feed = readFeed(file.endsWith('rss.xml') ? 'rss.xml' : 'atom.xml', await text(file))
      expect(feed.self).toBe(new URL(file, site.url).href)
      const addresses = feed.items.flatMap(({ url, html }) => [
        url ?? '',
        ...selectAll('[href], [src]', fromHtml(html ?? '', { fragment: true })).map(({ properties }) =>
          String(properties['href'] ?? properties['src']),
        ),
      ])
      for (const address of addresses.filter((each) => each.startsWith(site.url)))
        expect(there).toContain(
          decodeURIComponent(new URL(address).pathname.slice(new URL(site.url).pathname.length)),
        )
    }
  })
})
