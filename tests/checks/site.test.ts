import { readdirSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { Context } from '../../src/checks/context.ts'
import { readContent } from '../../src/source/content.ts'
import { good, today, withFields, withFolder } from './content.ts'

/** Pages of `src/pages/` that need no entry. Astro makes none of a file whose name begins with `_`. */
const ownPages = readdirSync(new URL('../../src/pages/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /\.(?:astro|mdx)$/.test(file) && !file.startsWith('404'))
  .map((file) => file.replaceAll('\\', '/').replace(/(?:\[\.\.\.page\]|index)?\.(?:astro|mdx)$/, ''))
  .filter((path) => !path.includes('[') && !path.startsWith('_'))
  .map((path) => `/${path}`)

describe('what lies at the addresses of the site', () => {
  const attachment = 'attachments:\n  - file: embankments/levels.pdf\n    title: Levels\n'
  const site = withFolder(
    { ...good, ...withFields('commentaries/2026/embankments.mdx', attachment) },
    async (folder) => {
      return new Context(await readContent(folder), Temporal.Instant.from(today)).site
    },
  )

  it.each(ownPages)('%s is a page of the site’s own', async (address) => {
    expect((await site).pageAt(address)).toEqual({})
  })

  it.each([
    ['/commentaries/embankments/', 'commentaries/2026/embankments.mdx'],
    ['/commentaries/embankments', 'commentaries/2026/embankments.mdx'],
    ['/commentaries/embankments.csl.json', 'commentaries/2026/embankments.mdx'],
    ['/people/bilal-ahmed/feed.json', 'people/bilal-ahmed.yaml'],
    ['/share/brief/flood-warning-brief.png', 'briefs/2026/flood-warning-brief.mdx'],
    ['/share/person/bilal-ahmed.png', 'people/bilal-ahmed.yaml'],
    ['/topics/floods/page/2/', 'topics/floods.yaml'],
    ['/about/', 'pages/about.mdx'],
    ['/recommendations/flood-warning-brief/fund-sirens/', 'briefs/2026/flood-warning-brief.mdx'],
  ])('%s belongs to an entry', async (address, file) => {
    expect((await site).pageAt(address)?.entry?.file).toBe(file)
  })

  it('a file that an entry offers lies below its page', async () => {
    expect((await site).pageAt('/commentaries/embankments/embankments/levels.pdf')).toEqual({})
  })

  it.each([
    '/favicon.svg',
    '/404.html',
    '/share/publication.png',
    '/recommendations.schema.json',
    '/briefs/rss.xml',
  ])('%s is a file of the site', async (address) => {
    expect((await site).pageAt(address)).toEqual({})
  })

  it.each([
    ['/commentaries/embankments.pdf', 'settings:\n  pdf: true\n'],
    ['/admin/', 'repository: https://github.com/example/press\n'],
    ['/share/recommendation/flood-warning-brief/fund-sirens.png', 'settings:\n  recommendationCards: true\n'],
  ])('%s is there where the publication wants it', async (address, setting) => {
    const pageIn = (files: Record<string, string>) =>
      withFolder(files, async (folder) => {
        const source = await readContent(folder)
        expect(source.publicationProblems).toEqual([])
        return new Context(source, Temporal.Instant.from(today)).site.pageAt(address)
      })
    expect(await pageIn(good)).toBeUndefined()
    const publication = `${good['publication.yaml'] ?? ''}${setting}`
    expect(await pageIn({ ...good, 'publication.yaml': publication })).toBeDefined()
  })

  it('what is written in another language has a home page and a list of its own', async () => {
    const urdu = withFields('commentaries/2026/embankments.mdx', 'language: ur\n')
    const pages = await withFolder({ ...good, ...urdu }, async (folder) => {
      const { site: there } = new Context(await readContent(folder), Temporal.Instant.from(today))
      return ['/ur/', '/ur/commentaries/', '/ur/briefs/'].map((address) => there.pageAt(address))
    })
    expect(pages).toEqual([{}, {}, undefined])
    expect((await site).pageAt('/ur/')).toBeUndefined()
  })

  it.each([
    '/people/bilal-ahmed.pdf',
    '/commentaries/embankments.ics',
    '/commentaries/embankments/rss.xml',
    '/share/brief/embankments.png',
    '/share/term/x.png',
    '/people.md',
    '/commentaries/nobody/',
    '/people/bilal-ahmed/about/',
    '/series/none/',
    '/archive/1999/',
    '/recommendations/flood-warning-brief/none/',
    '/recommendations/status/none/',
    '/commentaries/embankments/other.pdf',
    '/nowhere.pdf',
    '//people/bilal-ahmed/',
  ])('nothing lies at %s', async (address) => {
    expect((await site).pageAt(address)).toBeUndefined()
  })
})
