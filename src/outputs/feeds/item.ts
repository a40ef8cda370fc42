/** Somebody to whom an item is credited. */
export interface FeedAuthor {
  readonly name: string
  readonly url?: string
}

/** One item of a feed, before it takes a format. Addresses are whole; dates are ISO 8601 with an offset. */
export interface FeedItem {
  /** A tag URI (RFC 4151), the same for good. */
  readonly id: string
  readonly url: string
  /** A page elsewhere that the item is about. */
  readonly externalUrl?: string | undefined
  readonly title: string
  /** Plain text. */
  readonly summary: string
  readonly html: string
  /** Left out where nobody wrote it down: of an event that nobody says when it was announced. */
  readonly published?: string
  readonly updated: string
  readonly authors: readonly FeedAuthor[]
  readonly topics: readonly string[]
  readonly language: string
}

/** When a feed last changed: with its youngest item. The clock of the build has no part in it. */
export const feedUpdated = (items: readonly FeedItem[]): string =>
  items
    .map(({ updated }) => updated)
    .reduce((a, b) => (Date.parse(a) < Date.parse(b) ? b : a), '1970-01-01T00:00:00Z')
