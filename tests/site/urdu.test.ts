import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element, Nodes } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filesOf, pagesOf, type BuiltPage } from './pages.ts'
import { siteOf } from './site.ts'

const site = siteOf('harbour')
let pages: Map<string, BuiltPage>
let urdu: BuiltPage[]
beforeAll(async () => {
  pages = new Map((await pagesOf(site)).map((page) => [page.path, page]))
  urdu = [...pages.values()].filter(({ tree }) => select('html[lang=ur]', tree))
})

const page = (path: string): BuiltPage['tree'] => {
  const found = pages.get(path)
  if (found === undefined) throw new Error(`There is no page at /${path}`)
  return found.tree
}
const text = (selector: string, path: string): string =>
  selectAll(selector, page(path))
    .map((element) => toString(element).replace(/\s+/g, ' ').trim())
    .join(' | ')
const hrefs = (selector: string, path: string): string[] =>
  selectAll(selector, page(path)).map(({ properties }) => String(properties['href']))

/** What is Latin in every language: names of formats and styles of citation. */
const namesOfFormats =
  /^(PDF|Markdown|BibTeX|RIS|CSL-JSON|APA|Chicago|RSS|Atom|JSON Feed|iCalendar|CC BY[\w .-]*)$/

/** The words of a page that are said in its own language: no names set apart, no text in another language, no code. */
const ownWords = (node: Nodes): string[] => {
  if (node.type === 'text') return [node.value]
  if (node.type !== 'element' && node.type !== 'root') return []
  const own: string[] = []
  if (node.type === 'element') {
    if (['bdi', 'script', 'style', 'pre', 'code', 'head'].includes(node.tagName)) return []
    if (node.properties['lang'] !== undefined && node.properties['lang'] !== 'ur') return []
    if (String(node.properties['className']).includes('citation')) return []
    for (const name of ['ariaLabel', 'title', 'alt', 'placeholder', 'dataCopy', 'dataCopied', 'dataSelect'])
      own.push(String(node.properties[name] ?? ''))
  }
  return [...own, ...node.children.flatMap(ownWords)]
}

describe('a page in Urdu', () => {
  const entries = [
    'ur/events/spoil-and-storms/',
    'ur/people/ines-valdoro/',
    'ur/people/mira-calloway/',
    'ur/people/petra-van-der-holm/',
    'ur/people/tobias-renqvist/',
    'ur/search/',
    'ur/topics/climate/',
    'ur/topics/dredging/',
    'ur/topics/finance/',
    'ur/topics/flood-defence/',
    'ur/topics/ports/',
    'ur/topics/spoil-disposal/',
  ]
  it('is one of: home, lists, articles, recommendations, and the events, people and topics of those articles', () => {
    expect(urdu.map(({ path }) => path).sort()).toEqual([
      'briefs/gaad-aur-talchhat/',
      'commentaries/khamosh-pani-mehfooz-nahin/',
      'recommendations/gaad-aur-talchhat/dredge-and-build/',
      'recommendations/gaad-aur-talchhat/one-licence-for-spoil/',
      'recommendations/gaad-aur-talchhat/survey-after-every-storm/',
      'ur/',
      'ur/briefs/',
      'ur/commentaries/',
      ...entries,
    ])
  })

  it('runs from right to left', () => {
    for (const { tree } of urdu) expect(select('html', tree)?.properties['dir']).toBe('rtl')
  })

  it('says nothing in Latin letters that is not set apart as a name, or as words of another language', () => {
    const found = urdu.flatMap(({ path, tree }) =>
      ownWords(tree)
        .map((words) => words.trim())
        .filter((words) => /\p{Script=Latin}/u.test(words) && !namesOfFormats.test(words))
        .map((words) => `${path}: ${words}`),
    )
    expect(found).toEqual([])
  })

  it('names people and things in Urdu where their names are known', () => {
    const path = 'commentaries/khamosh-pani-mehfooz-nahin/'
    expect(text('.byline', path)).toContain('سیلون بحری انسٹی ٹیوٹ')
    expect(text('.tags', path)).toContain('آب و ہوا')
    expect(text('.site-name', path)).toBe('ہاربر ریویو')
  })

  it('writes its dates in the language, and no English month', () => {
    expect(text('.article-head time', 'commentaries/khamosh-pani-mehfooz-nahin/')).toBe('7 جنوری، 2025')
  })

  it('leads to the lists in Urdu, and to the English site', () => {
    for (const { path, tree } of urdu) {
      expect(hrefs('.site-head nav a', path)).toEqual(
        expect.arrayContaining(['/press/ur/commentaries/', '/press/ur/briefs/']),
      )
      expect(hrefs('.site-name', path)).toEqual(['/press/ur/'])
      expect(select('.languages a[hreflang=en][lang=en]', tree), path).toBeDefined()
    }
  })

  it('has Nastaliq and its room, which no page in English carries', () => {
    const carries = ({ tree }: BuiltPage) =>
      selectAll('style', tree).some((style) => toString(style).includes('noto-nastaliq')) ||
      selectAll('link[rel=preload]', tree).some(({ properties }) =>
        String(properties['href']).includes('nastaliq'),
      )
    expect(urdu.filter((each) => !carries(each)).map(({ path }) => path)).toEqual([])
    expect([...pages.values()].filter((each) => !urdu.includes(each) && carries(each))).toEqual([])
  })
})

describe('an event, a person, a topic that articles in Urdu have to do with', () => {
  it('has a page that shows what there is in Urdu, and the entry’s own page in the other direction', () => {
    const path = 'ur/people/petra-van-der-holm/'
    expect(hrefs('[aria-labelledby=authored] h3 a', path)).toEqual(['/press/briefs/gaad-aur-talchhat/'])
    expect(text('[aria-labelledby=points] li', path)).toContain('جو گاد سمندر میں گرائی جاتی ہے')
    expect(hrefs('[aria-labelledby=appearances] a.name', path)).toEqual([
      '/press/ur/events/spoil-and-storms/',
    ])
    expect(hrefs('.languages a', path)).toEqual(['/press/people/petra-van-der-holm/'])
    expect(hrefs('.languages a', 'people/petra-van-der-holm/')).toEqual([`/press/${path}`])
  })

  it('has its own page alone where nothing in Urdu has to do with it', () => {
    expect(pages.has('ur/people/gwen-ashmole/')).toBe(false)
    expect(hrefs('.languages a', 'people/gwen-ashmole/')).toEqual(['/press/ur/'])
  })

  it('is what pages in Urdu lead to', () => {
    const toOwnPages = urdu.flatMap(({ path }) =>
      hrefs('main a', path)
        .filter((href) => /^\/press\/(?:events|people|topics)\/[^/#]+\/$/.test(href))
        .filter((href) => pages.has(href.replace('/press/', 'ur/')))
        // The other language of the page itself.
        .map((href) => `${path}: ${href}`),
    )
    // An author’s own link says where it leads.
    expect(toOwnPages).toEqual(['briefs/gaad-aur-talchhat/: /press/events/spoil-and-storms/'])
  })

  it('tells of an event in Urdu, with its report in Urdu first', () => {
    const path = 'ur/events/spoil-and-storms/'
    expect(text('.facts dt', path)).toMatch(/^انعقاد \| /)
    expect(text('.facts time', path)).toContain('25 اکتوبر، 2025')
    expect(hrefs('.facts a[href*=briefs]', path)).toEqual([
      '/press/briefs/gaad-aur-talchhat/',
      '/press/briefs/spoil-and-sediment/',
    ])
    expect(select('h1[lang=en][dir=ltr]', page(path))).toBeDefined()
  })

  it('files recommendations and points in Urdu under the topic by its name in Urdu', () => {
    const path = 'ur/topics/dredging/'
    expect(text('h1', path)).toBe('نہروں کی کھدائی')
    expect(hrefs('.recommendations .title a', path)).toEqual([
      '/press/recommendations/gaad-aur-talchhat/survey-after-every-storm/',
      '/press/recommendations/gaad-aur-talchhat/dredge-and-build/',
    ])
    expect(hrefs('[aria-labelledby=points] .when a', path)).toEqual(['/press/ur/people/ines-valdoro/'])
  })
})

describe('a page in English', () => {
  it('leads to its translation, or to the home page in Urdu', () => {
    expect(hrefs('.languages a[hreflang=ur]', 'commentaries/quiet-water-is-not-safe-water/')).toEqual([
      '/press/commentaries/khamosh-pani-mehfooz-nahin/',
    ])
    expect(hrefs('.languages a[hreflang=ur]', 'people/')).toEqual(['/press/ur/'])
  })

  it('sets Urdu apart wherever it stands', () => {
    const isUrdu = /[\u0600-\u06ff]/
    const loose = (node: Nodes): string[] =>
      node.type === 'text'
        ? isUrdu.test(node.value)
          ? [node.value]
          : []
        : node.type === 'root' || (node.type === 'element' && !isSetApart(node))
          ? node.children.flatMap(loose)
          : []
    const isSetApart = ({ tagName, properties }: Element) =>
      ['script', 'style', 'head'].includes(tagName) || properties['lang'] === 'ur'
    const found = [...pages.values()]
      .filter(({ tree }) => select('html[lang=en]', tree))
      .flatMap(({ path, tree }) => loose(tree).map((words) => `${path}: ${words}`))
    expect(found).toEqual([])
  })
})

describe('translations', () => {
  it('are named by each of the pages that say the same, with the page itself and a page for all other languages', () => {
    const versionsOf = (tree: BuiltPage['tree']) =>
      selectAll('link[rel=alternate][hreflang]', tree).map(
        ({ properties }) => `${String(properties['hrefLang'])} ${String(properties['href'])}`,
      )
    const byUrl = new Map([...pages.values()].map((each) => [each.url, each]))
    const translated = [...pages.values()].filter(({ tree }) => versionsOf(tree).length > 0)
    expect(translated.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['', 'ur/', 'briefs/spoil-and-sediment/', 'briefs/gaad-aur-talchhat/']),
    )
    for (const { path, url, tree } of translated) {
      const versions = versionsOf(tree)
      expect(versions.filter((version) => version.endsWith(` ${url}`)).length, path).toBeGreaterThan(0)
      expect(
        versions.filter((version) => version.startsWith('x-default ')),
        path,
      ).toHaveLength(1)
      for (const version of versions) {
        const [language = '', address = ''] = version.split(' ')
        const other = byUrl.get(address)
        expect(other, `${path} names ${address}`).toBeDefined()
        if (other === undefined) continue
        expect(versionsOf(other.tree), address).toEqual(versions)
        if (language !== 'x-default')
          expect(select('html', other.tree)?.properties['lang'], address).toBe(language)
      }
    }
  })

  it('lead to each other in words', () => {
    expect(text('main a[hreflang=ur]', 'briefs/spoil-and-sediment/')).toBe('اردو میں پڑھیے')
    expect(hrefs('main a[hreflang=en]', 'briefs/gaad-aur-talchhat/')).toEqual([
      '/press/briefs/spoil-and-sediment/',
    ])
  })

  it('say so when the original has been changed since, and only then', () => {
    expect(text('.article-head', 'briefs/gaad-aur-talchhat/')).toContain('15 جنوری، 2026 کو تبدیلی')
    expect(text('.article-head', 'commentaries/khamosh-pani-mehfooz-nahin/')).not.toContain('تبدیلی')
  })

  it('count with their original: the ledger has each recommendation once', async () => {
    const ledger = z
      .object({ recommendations: z.array(z.object({ key: z.string() })) })
      .parse(JSON.parse(await readFile(join(site.folder, 'recommendations.json'), 'utf8')))
    const ids = ledger.recommendations.map(({ key }) => key)
    expect(ids.filter((id) => id.includes('spoil-and-sediment'))).toHaveLength(3)
    expect(ids.filter((id) => id.includes('gaad-aur-talchhat'))).toEqual([])
    expect(text('main', 'people/petra-van-der-holm/')).not.toContain('گرائی')
  })

  it('have the status of their original', () => {
    expect(text('.facts', 'recommendations/gaad-aur-talchhat/survey-after-every-storm/')).toContain(
      'حالات کی تبدیلی سے غیر متعلق',
    )
    expect(
      text('[aria-labelledby=log] time', 'recommendations/gaad-aur-talchhat/survey-after-every-storm/'),
    ).toContain('15 مارچ، 2026')
  })

  it('are not what a reader of the original is led to', () => {
    const related = hrefs('[aria-labelledby=related] a', 'commentaries/seagrass-and-silt/')
    expect(related.length).toBeGreaterThan(0)
    expect(related.filter((href) => /gaad-aur|khamosh/.test(href))).toEqual([])
    expect(hrefs('main .entries a', '').filter((href) => href.includes('khamosh'))).toEqual([])
  })
})

describe('the section in Urdu', () => {
  it('lists what is in Urdu, newest first, and nothing else', () => {
    expect(hrefs('main .entries :is(h2, h3) a', 'ur/commentaries/')).toEqual([
      '/press/commentaries/khamosh-pani-mehfooz-nahin/',
    ])
    expect(hrefs('main .entries :is(h2, h3) a', 'ur/briefs/')).toEqual(['/press/briefs/gaad-aur-talchhat/'])
    expect(hrefs('.lead-title a', 'ur/')).toEqual(['/press/briefs/gaad-aur-talchhat/'])
  })

  it('is in the sitemap', async () => {
    const sitemap = await readFile(join(site.folder, 'sitemap-pages.xml'), 'utf8')
    for (const path of ['ur/', 'ur/commentaries/', 'ur/briefs/'])
      expect(sitemap).toContain(`<loc>${site.url}${path}</loc>`)
    for (const kind of ['events', 'people', 'topics']) {
      const ofKind = await readFile(join(site.folder, `sitemap-${kind}.xml`), 'utf8')
      const listed = [...pages.keys()].filter((path) => path.startsWith(`ur/${kind}/`))
      expect(listed.length).toBeGreaterThan(0)
      for (const path of listed) expect(ofKind).toContain(`<loc>${site.url}${path}</loc>`)
    }
  })

  it('is not there where nothing is in Urdu, and nothing leads to it', async () => {
    const other = siteOf('content')
    expect((await filesOf(other)).filter((file) => file.startsWith('ur/'))).toEqual([])
    const home = (await pagesOf(other)).find(({ path }) => path === '')
    expect(home && select('.languages', home.tree)).toBeUndefined()
  })
})
