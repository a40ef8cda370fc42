import type { Archive } from '../domain/archive.ts'

/**
 * Where an address of an author leads, for readers who are not on the site: `/people/x/` from the site's root, `#part` from
 * the page that it stands on.
 * @param page the page's address
 */
export const wholeAddress =
  ({ urls }: Archive, page: string) =>
  (address: string): string =>
    urls.absolute(address.startsWith('#') ? `${page}${address}` : urls.local(address))
