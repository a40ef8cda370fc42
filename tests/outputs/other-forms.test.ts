import { describe, expect, it } from 'vitest'
import {
  articleAlternates,
  eventAlternates,
  eventsAlternates,
  feedAlternates,
  recommendationsAlternates,
} from '../../src/outputs/alternates.ts'
import { feedsOf } from '../../src/outputs/feeds/feeds.ts'
import { otherForms } from '../../src/outputs/other-forms.ts'
import { publicationFolders, publications } from './archives.ts'
import { contentIn, markdownIn } from './bodies.ts'

describe('The files beside the pages', () => {
  it('lie at the addresses of the plan', async () => {
    const [sat] = await publications()
    const addresses = (sat === undefined ? [] : otherForms(sat)).map(({ url }) => url)
    for (const address of [
      '/commentaries/badakhshan-to-balochistan.md',
      '/commentaries/badakhshan-to-balochistan.bib',
      '/commentaries/badakhshan-to-balochistan.ris',
      '/commentaries/badakhshan-to-balochistan.csl.json',
      '/briefs/evolving-militant-ecosystem.md',
      '/events/evolving-militant-ecosystem.ics',
      '/events.ics',
      '/recommendations.csv',
      '/recommendations.json',
      '/recommendations.schema.json',
      '/recommendations.ics',
      '/rss.xml',
      '/commentaries/atom.xml',
      '/briefs/feed.json',
      '/events/rss.xml',
      '/recommendations/atom.xml',
      '/topics/militancy/feed.json',
      '/people/khurram-iqbal/rss.xml',
      '/sitemap-index.xml',
      '/robots.txt',
      '/llms.txt',
    ])
      expect(addresses).toContain(address)
  })

  it('have each an address of its own, below the site’s sub-path, and some text', async () => {
    for (const { folder, archive } of await publicationFolders()) {
      const forms = otherForms(archive)
      expect(new Set(forms.map(({ url }) => url)).size).toBe(forms.length)
      const bodies = { markdown: markdownIn(folder, archive), feedContent: contentIn(folder, archive) }
      for (const { url, text } of forms) {
        expect(url.startsWith(archive.urls.base)).toBe(true)
        expect(text(bodies)).not.toBe('')
      }
    }
  })

  it('are all that pages name as their alternates', async () => {
    for (const archive of await publications()) {
      const named = [
        ...archive.articles.flatMap(articleAlternates),
        ...archive.events.flatMap(eventAlternates),
        ...feedsOf(archive).flatMap(feedAlternates),
        ...eventsAlternates(archive),
        ...recommendationsAlternates(archive),
      ]
      const forms = new Map(otherForms(archive).map(({ url, mediaType }) => [url, mediaType]))
      for (const { href, type } of named) expect(forms.get(href)).toBe(type)
    }
  })
})
