import type { Article } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'

/** A line of a recommendation's log: the status that it has from that day on. */
export interface StatusChange {
  readonly kind: 'status-change'
  readonly recommendation: Recommendation
  readonly line: Recommendation['data']['log'][number]
  /** Its place in the log, from 1. Lines are added and never altered, so it is an id. */
  readonly number: number
}

export type FeedEntry = Article | Event | StatusChange

/** A feed before it takes a format. */
export interface Feed {
  /** The page that it belongs to, as a browser needs it; the feed's files lie beside it. */
  readonly page: string
  readonly title: string
  readonly description: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** The formats of every feed, by the name of their file. */
export const feedFormats = {
  'rss.xml': { title: 'RSS', mediaType: 'application/rss+xml' },
  'atom.xml': { title: 'Atom', mediaType: 'application/atom+xml' },
  'feed.json': { title: 'JSON Feed', mediaType: 'application/feed+json' },
} as const
export type FeedFile = keyof typeof feedFormats
