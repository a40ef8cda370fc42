import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { beforeAll, describe, expect, it } from 'vitest'
import { adminFolder } from '../../src/outputs/admin/files.ts'
import { filesOf, pagesOf, type BuiltPage } from './pages.ts'
import { siteOf } from './site.ts'

const harbour = siteOf('harbour')
const repository = 'https://github.com/harbour-review-example/press'

/** Where a page leads to with “suggest a change”. */
const suggestions = ({ tree }: BuiltPage): unknown[] =>
  selectAll('a[rel~=edit]', tree).map(({ properties }) => properties['href'])

describe('“suggest a change”', () => {
  let pages: Map<string, BuiltPage>
  beforeAll(async () => {
    pages = new Map((await pagesOf(harbour)).map((page) => [page.path, page]))
  })

  it.each([
    ['commentaries/who-owns-the-breakwater/', 'commentaries/2025/who-owns-the-breakwater.mdx'],
    ['commentaries/khamosh-pani-mehfooz-nahin/', 'commentaries/2025/khamosh-pani-mehfooz-nahin.mdx'],
    ['briefs/trade-after-the-tide/', 'briefs/2025/trade-after-the-tide.mdx'],
    ['events/tides-of-trade/', 'events/2025/tides-of-trade.yaml'],
    ['people/mira-calloway/', 'people/mira-calloway.yaml'],
    ['organisations/dockers-union/', 'organisations/dockers-union.yaml'],
    ['topics/ports/', 'topics/ports.yaml'],
    ['terms/csf/', 'terms/csf.yaml'],
    ['about/', 'pages/about.mdx'],
  ])('leads from /%s to GitHub’s editor of %s', (path, file) => {
    const page = pages.get(path)
    expect(page && suggestions(page)).toEqual([`${repository}/edit/main/content/${file}`])
  })

  it('leads from each recommendation to its brief', () => {
    const own = [...pages].filter(([path]) => /^recommendations\/trade-after-the-tide\/[^/]+\/$/.test(path))
    expect(own.length).toBeGreaterThan(0)
    for (const [path, page] of own)
      expect(suggestions(page), path).toEqual([
        `${repository}/edit/main/content/briefs/2025/trade-after-the-tide.mdx`,
      ])
  })

  it('names only files that are there', async () => {
    const files = new Set(await filesOf({ folder: harbour.content }))
    const named = [...pages.values()].flatMap(suggestions).map(String)
    expect(named.length).toBeGreaterThan(50)
    for (const address of named)
      expect(files).toContain(decodeURIComponent(address.replace(`${repository}/edit/main/content/`, '')))
  })

  it('is on no page that is made of many entries, or of one that was taken back', () => {
    for (const path of [
      '',
      'commentaries/',
      'people/',
      'search/',
      'commentaries/the-cost-of-silence/',
      '404.html',
    ])
      expect(suggestions(pages.get(path) ?? expect.unreachable(path)), path).toEqual([])
  })
})

describe('the editing room', () => {
  it('is made for a publication with a repository, with a policy of its own, for no search engine', async () => {
    const files = (await filesOf(harbour)).filter((file) => file.startsWith(adminFolder))
    expect(files).toEqual(expect.arrayContaining(['admin/config.json', 'admin/index.html', 'admin/start.js']))
    const tree = fromHtml(await readFile(join(harbour.folder, 'admin/index.html'), 'utf8'))
    expect(select('meta[name=robots]', tree)?.properties['content']).toBe('noindex, nofollow')
    expect(select('meta[http-equiv=content-security-policy i]', tree)?.properties['content']).toMatch(
      /^default-src 'none';script-src 'self';/,
    )
  })

  it('asks no host for what it is made of', async () => {
    const script = await readFile(join(harbour.folder, 'admin/start.js'), 'utf8')
    expect(script).not.toMatch(/url\(["']?https?:/)
    expect(script).not.toMatch(/import\(["'`](?:https?:|[a-z@])/)
  })

  it.each(['sitemap-index.xml', 'robots.txt', 'llms.txt'])('is not named in /%s', async (name) => {
    expect(await readFile(join(harbour.folder, name), 'utf8')).not.toContain('/admin/')
  })

  it('is on no page for readers, nor is anything of it', async () => {
    for (const { path, tree } of await pagesOf(harbour))
      for (const { properties } of selectAll('[href], [src]', tree))
        expect(String(properties['href'] ?? properties['src']), path).not.toContain('/admin/')
  })
})

describe('a publication without a repository', () => {
  const site = siteOf('content')
  it('has no editing room', async () => {
    expect((await filesOf(site)).filter((file) => file.startsWith(adminFolder))).toEqual([])
  })
  it('suggests no change', async () => {
    for (const page of await pagesOf(site)) {
      expect(select('a[rel~=edit]', page.tree), page.path).toBeUndefined()
    }
  })
})
