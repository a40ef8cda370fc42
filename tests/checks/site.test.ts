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
