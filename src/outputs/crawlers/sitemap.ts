import type { Archive } from '../../domain/archive.ts'
import { element, xmlDocument } from '../xml.ts'
import { sitemapPages, type SitemapPage } from './sitemap-pages.ts'

/** The protocol allows 50,000 addresses in a file. */
const perFile = 50_000

/** A file of the sitemap: its name, its text. */
export interface SitemapFile {
  readonly name: string
  readonly text: string
}

const urlset = ({ urls }: Archive, pages: readonly SitemapPage[]): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      pages.map(({ url, lastModified, languages = [] }) =>
        element(
          'url',
          {},
          element('loc', {}, urls.absolute(url)),
          lastModified === undefined ? undefined : element('lastmod', {}, lastModified),
          languages.map(({ language, url: other }) =>
            element('xhtml:link', { rel: 'alternate', hreflang: language, href: urls.absolute(other) }),
          ),
        ),
      ),
    ),
  )

/**
 * The sitemap (sitemaps.org 0.9): an index, and a file a kind of page, so that a crawler need only fetch what has
 * changed. A page's `lastmod` is the day its content changed, never that of the build.
 */
export const sitemapFiles = (archive: Archive): readonly SitemapFile[] => {
  const { urls } = archive
  const files = Object.entries(sitemapPages(archive)).flatMap(([kind, pages]) =>
    Array.from({ length: Math.ceil(pages.length / perFile) }, (_, index) => {
      const part = pages.slice(index * perFile, (index + 1) * perFile)
      const lastModified = part
        .flatMap((page) => page.lastModified ?? [])
        .sort()
        .at(-1)
      const name = index === 0 ? `sitemap-${kind}.xml` : `sitemap-${kind}-${index + 1}.xml`
      return { name, lastModified, text: urlset(archive, part) }
    }),
  )
  const index = xmlDocument(
    element(
      'sitemapindex',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      files.map(({ name, lastModified }) =>
        element(
          'sitemap',
          {},
          element('loc', {}, urls.absolute(`${urls.base}${name}`)),
          lastModified === undefined ? undefined : element('lastmod', {}, lastModified),
        ),
      ),
    ),
  )
  return [{ name: 'sitemap-index.xml', text: index }, ...files.map(({ name, text }) => ({ name, text }))]
}
