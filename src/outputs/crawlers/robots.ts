import type { Archive } from '../../domain/archive.ts'

/**
 * All may read all (RFC 9309), and where the sitemap is. Crawlers ask for it at the root of a host only: a site on a
 * sub-path is as open without it.
 */
export const robotsTxt = ({ urls }: Archive): string =>
  ['User-agent: *', 'Allow: /', '', `Sitemap: ${urls.absolute(`${urls.base}sitemap-index.xml`)}`, ''].join(
    '\n',
  )
