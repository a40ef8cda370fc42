import type { Archive } from '../../domain/archive.ts'

/**
 * The year in which the tags are minted (RFC 4151): a constant, since an id must stay when a date of the entry is
 * put right, or a feed reader shows the entry a second time.
 */
const minted = '2026'

/** A tag URI for a thing by its address: `tag:example.org,2026:/commentaries/x/`. */
export const tagUri = ({ urls }: Archive, address: string): string =>
  `tag:${new URL(urls.absolute(urls.home)).host},${minted}:${address}`
