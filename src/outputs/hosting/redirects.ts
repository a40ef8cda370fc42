import type { Archive } from '../../domain/archive.ts'

/**
 * In a line of the file, `*` and `:` stand for anything and a blank ends the address: an old address with more than
 * these letters has its page alone, which leads on everywhere.
 */
const isPlain = (address: string): boolean => /^[\w/.~-]+$/.test(address)

/**
 * The file `_redirects`, as Cloudflare Pages, Netlify and others read it: on a line the old address, the new one and 301,
 * “moved for good”. The pages at the old addresses are there as well (docs/decisions/0005), for hosts that do not.
 */
export const redirectsFile = ({ redirects }: Archive): string =>
  [
    '# Old addresses, by `redirectFrom` of the entries',
    ...[...redirects]
      .filter((addresses) => addresses.every(isPlain))
      .map(([from, to]) => `${from} ${to} 301`),
    '',
  ].join('\n')
