import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { select } from 'hast-util-select'
import ogs from 'open-graph-scraper'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { filesOf, pagesOf, type BuiltPage } from './pages.ts'

const picture = z.object({
  url: z.url(),
  type: z.literal('image/png'),
  width: z.literal('1200'),
  height: z.literal('630'),
  alt: z.string().min(1),
})
/** What every page must have, as open-graph-scraper names it. */
const preview = z.object({
  ogSiteName: z.string().min(1),
  ogTitle: z.string().min(1),
  ogDescription: z.string().min(1),
  ogType: z.enum(['website', 'article', 'profile']),
  ogUrl: z.url(),
  ogLocale: z.string().regex(/^[a-z]{2,3}_[A-Z]{2}$/),
  ogImage: z.tuple([picture]),
  twitterCard: z.literal('summary_large_image'),
  twitterTitle: z.string(),
  twitterDescription: z.string(),
  twitterImage: z.tuple([z.object({ url: z.url(), alt: z.string() })]),
})
const moment = z.iso.datetime({ offset: true })

describe.each(inject('sites'))('A link to the site of $name, where it is shared,', (site) => {
  let pages: BuiltPage[]
  beforeAll(async () => {
    // Pages that only lead elsewhere, and notices, are no pages to share.
    pages = (await pagesOf(site)).filter(
      ({ tree }) => select('link[rel=canonical]', tree) !== undefined && select('main', tree) !== undefined,
    )
  })
  const shown = async ({ path }: BuiltPage) => {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const { error, result } = await ogs({ html: await readFile(join(site.folder, file), 'utf8') })
    expect([path, error]).toEqual([path, false])
    return result
  }

  it('says of every page what it is, where it is, and what its picture says; and the same to X', async () => {
    const cards = new Set((await filesOf(site)).map((file) => new URL(file, site.url).href))
    for (const page of pages) {
      const found = preview.parse(await shown(page), { reportInput: true })
      const [image] = found.ogImage
      expect(found.ogUrl).toBe(page.url)
      expect(cards).toContain(image.url)
      expect(found).toMatchObject({
        twitterTitle: found.ogTitle,
        twitterDescription: found.ogDescription,
        twitterImage: [{ url: image.url, alt: image.alt }],
      })
    }
  })

  it.each([
    ['commentaries', 'article', 'commentary'],
    ['briefs', 'article', 'brief'],
    ['people', 'profile', 'person'],
    ['events', 'website', 'event'],
    ['topics', 'website', 'topic'],
  ])('shows a page of %s as a thing of the type %s, with a card of its own', async (folder, type, card) => {
    const own = pages.filter(({ path }) => new RegExp(`^${folder}/(?!page/)[^/]+/$`).test(path))
    expect(own.length).toBeGreaterThan(0)
    for (const page of own) {
      const { ogType, ogImage } = preview.parse(await shown(page))
      expect(ogType).toBe(type)
      expect(ogImage[0].url).toBe(`${site.url}share/${card}/${page.path.split('/')[1]}.png`)
    }
  })

  it('says of an article when it appeared, when it was changed, who wrote it and what it is about', async () => {
    for (const page of pages.filter(({ path }) =>
      /^(?:commentaries|briefs)\/(?!page\/)[^/]+\/$/.test(path),
    )) {
      const { articlePublishedTime, articleModifiedTime, articleSection, articleAuthor } = await shown(page)
      moment.parse(articlePublishedTime)
      moment.optional().parse(articleModifiedTime)
      expect(articleSection).toMatch(/\p{L}/u)
      z.url().startsWith(site.url).optional().parse(articleAuthor)
    }
  })

  it('has a picture of 1200 × 630 and under 100 kB, whatever the page', async () => {
    const cards = (await filesOf(site)).filter((file) => file.startsWith('share/'))
    expect(cards).toContain('share/publication.png')
    for (const file of cards) {
      const bytes = await readFile(join(site.folder, file))
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
      expect(bytes.length).toBeLessThan(100_000)
    }
  })
})
