import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { filesOf, pagesOf, type BuiltPage } from './pages.ts'
import { siteOf } from './site.ts'

const site = siteOf('content')
const brief = 'evolving-militant-ecosystem'
const digests = [
  'badakhshan-to-balochistan',
  'afghanistan-regional-terrorism-hub',
  'region-paying-for-taliban-impunity',
  'pak-afghan-border-militancy',
]

let pages: Map<string, BuiltPage>
let files: Set<string>
beforeAll(async () => {
  pages = new Map((await pagesOf(site)).map((page) => [page.path, page]))
  files = new Set(await filesOf(site))
})

const page = (path: string): BuiltPage['tree'] => {
  const found = pages.get(path)
  if (found === undefined) throw new Error(`There is no page at /${path}`)
  return found.tree
}
const texts = (path: string, selector: string): string[] =>
  selectAll(selector, page(path)).map((element) => toString(element).replace(/\s+/g, ' ').trim())
const hrefs = (path: string): string[] =>
  selectAll('main a', page(path)).map(({ properties }) => String(properties['href']))

describe('the site of the five sources', () => {
  it.each([
    '',
    'commentaries/',
    'briefs/',
    'events/',
    'people/',
    'speakers/',
    'organisations/',
    'topics/',
    'terms/',
    'recommendations/',
    'timeline/',
    'search/',
    'archive/',
    'archive/2026/',
    'about/',
    'contribute/',
    'corrections/',
    'accessibility/',
    '404.html',
    ...digests.map((id) => `commentaries/${id}/`),
    `briefs/${brief}/`,
    `events/${brief}/`,
    'people/khurram-iqbal/',
    'people/hamnah-maryam/',
    'topics/militancy/',
    'terms/iskp/',
    'organisations/government-of-pakistan/',
    'recommendations/addressee/government-of-pakistan/',
    'recommendations/status/not-tracked/',
    'recommendations/topic/governance/',
  ])('has a page at /%s', (path) => {
    expect(texts(path, 'h1')).toHaveLength(1)
  })

  it('says of every digest that it is one, and of what', () => {
    for (const id of digests)
      expect(texts(`commentaries/${id}/`, '.byline')[0]).toMatch(
        /^Digest of .+, South Asia Times\. In our own words\.$/,
      )
    expect(texts('commentaries/pak-afghan-border-militancy/', '.byline')[0]).toContain('by Hamnah Maryam')
  })

  it('sets all 18 points of the webinar under those who made them, and its 10 recommendations', () => {
    const points = `briefs/${brief}/`
    expect(selectAll('.discussion li[id^=point-]', page(points))).toHaveLength(18)
    expect(
      texts(points, '.discussion h3').map((heading) => heading.replace(/ ?(Moderator|Speaker)$/, '')),
    ).toEqual(['Dilawaiz Jutt', 'Dr Khurram Iqbal', 'Hassan Khan'])
    expect(selectAll('ol.recommendations > li[id^=recommendation-]', page(points))).toHaveLength(10)
  })

  it('gives each recommendation a page that leads to its brief, its addressee and the points it rests on', () => {
    const own = [...pages.keys()].filter((path) => path.startsWith(`recommendations/${brief}/`))
    expect(own).toHaveLength(10)
    const links = hrefs(`recommendations/${brief}/document-permissive-environment/`)
    expect(links).toContain(`/briefs/${brief}/#recommendation-document-permissive-environment`)
    expect(links).toContain('/organisations/government-of-pakistan/')
    expect(links.some((href) => href.startsWith(`/briefs/${brief}/#point-`))).toBe(true)
  })

  it('links person, event and brief in both directions', () => {
    expect(hrefs('people/khurram-iqbal/')).toContain(`/events/${brief}/`)
    expect(hrefs(`events/${brief}/`)).toEqual(
      expect.arrayContaining(['/people/khurram-iqbal/', `/briefs/${brief}/`]),
    )
    expect(hrefs(`briefs/${brief}/`)).toContain(`/events/${brief}/`)
  })

  it('shows a person under one name, with the others he goes by', () => {
    expect(texts('people/khurram-iqbal/', 'h1')).toEqual(['Dr Khurram Iqbal'])
    expect(texts('people/khurram-iqbal/', '.article-head')[0]).toContain('Khuram Iqbal')
    expect(hrefs('people/hamnah-maryam/')).toContain('/people/hamna-shabbir/')
  })

  it('lists every entry that names a term, with the sentence', () => {
    const mentions = texts('terms/ttp/', '.entries > li')
    expect(mentions.length).toBeGreaterThanOrEqual(2)
    for (const mention of mentions) expect(mention).toMatch(/TTP|Tehrik-i-Taliban|Tehreek/)
  })

  it('says why related articles are related', () => {
    const related = texts(
      'commentaries/badakhshan-to-balochistan/',
      '[aria-labelledby=related] li .meta:last-child',
    )
    expect(related.length).toBeGreaterThan(0)
    for (const reason of related) expect(reason).toMatch(/shares|link|name/i)
  })

  it('names pieces that are not in the archive without a link', () => {
    const pending = texts(
      'commentaries/afghanistan-regional-terrorism-hub/',
      '[aria-labelledby=also] li',
    ).filter((item) => item.includes('not in this archive yet'))
    expect(pending).toHaveLength(4)
  })

  it('keeps the timeline in the order of time, and vague dates vague', () => {
    const dates = texts('timeline/', '.entries strong')
    expect(dates.length).toBeGreaterThanOrEqual(8)
    expect(dates).toContain('26 November 2025')
    expect(dates).toContain('November 2025')
  })

  it('has a share card of 1200 by 630 pixels under 100 kB, with its alternative text, for every article, event, person and topic', async () => {
    const carded = [...pages.keys()].filter((path) =>
      /^(?:commentaries|briefs|events|people|topics)\/[a-z0-9-]+\/$/.test(path),
    )
    expect(carded.length).toBeGreaterThan(20)
    for (const path of carded) {
      const image = select('meta[property="og:image"]', page(path))?.properties['content']
      expect(String(image), path).toMatch(
        /^https:\/\/www\.southasiatimes\.org\/share\/[a-z]+\/[a-z0-9-]+\.png$/,
      )
      expect(
        String(select('meta[property="og:image:alt"]', page(path))?.properties['content']).length,
      ).toBeGreaterThan(10)
      const bytes = await readFile(join(site.folder, new URL(String(image)).pathname))
      expect(bytes.byteLength).toBeLessThan(100_000)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    }
  })

  it('can be read without JavaScript: no page but the search asks for a script', () => {
    for (const [path, { tree }] of pages) {
      if (path === 'search/') continue
      const scripts = selectAll('script', tree).filter(
        ({ properties }) => properties['type'] !== 'application/ld+json',
      )
      const blocking = scripts.filter(({ properties }) => properties['type'] !== 'module')
      expect(blocking, path).toEqual([])
    }
  })

  it('sets no blank before a comma, a semicolon or a full stop', () => {
    for (const path of pages.keys()) {
      const [words = ''] = selectAll('main', page(path)).map((main) => toString(main))
      expect(words.match(/.{0,30}\s[,;.](?:\s|$)/), path).toBeNull()
    }
  })

  it('names nobody of the audience', async () => {
    const found: string[] = []
    for (const file of files) {
      if (!/\.(?:html|json|xml|md|txt)$/.test(file)) continue
      const content = await readFile(join(site.folder, file), 'utf8')
      if (/\b(?:iPad|AI Companion|Participants Chat)\b/.test(content)) found.push(file)
    }
    expect(found).toEqual([])
  })
})
