import { parseFeed } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { SaxesParser } from 'saxes'
import { expect } from 'vitest'
import type { FeedFile } from '../../../src/outputs/feeds/feed.ts'

/** What is the same in every format of a feed. */
export interface ReadFeed {
  title: string | undefined
  self: string | undefined
  page: string | undefined
  items: {
    id: string | undefined
    url: string | undefined
    title: string | undefined
    summary: string | undefined
    html: string | undefined
    published: number | undefined
    updated: number
    authors: (string | undefined)[]
    topics: (string | undefined)[]
  }[]
}

const moment = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Date.parse(date)

/** Fails unless the text is well-formed XML 1.0 with namespaces. */
export const expectWellFormed = (xml: string): void => {
  const parser = new SaxesParser({ xmlns: true })
  expect(() => parser.write(xml).close()).not.toThrow()
}

const readRss = (text: string): ReadFeed => {
  const { title, link, atom, items = [] } = parseRssFeed(text)
  return {
    title,
    self: atom?.links?.find(({ rel }) => rel === 'self')?.href,
    page: link,
    items: items.map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      summary: item.description,
      html: item.content?.encoded,
      published: moment(item.pubDate),
      updated: Date.parse(item.atom?.updated ?? ''),
      authors: item.dc?.creators ?? [],
      topics: (item.categories ?? []).map(({ name }) => name),
    })),
  }
}

const readAtom = (text: string): ReadFeed => {
  const { title, links, entries = [] } = parseAtomFeed(text)
  return {
    title: title?.value,
    self: links?.find(({ rel }) => rel === 'self')?.href,
    page: links?.find(({ rel }) => rel === 'alternate')?.href,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
      title: entry.title?.value,
      summary: entry.summary?.value,
      html: entry.content?.value,
      published: moment(entry.published),
      updated: Date.parse(entry.updated ?? ''),
      authors: (entry.authors ?? []).map(({ name }) => name),
      topics: (entry.categories ?? []).map(({ term }) => term),
    })),
  }
}

const readJson = (text: string): ReadFeed => {
  const { title, feed_url: self, home_page_url: page, items = [] } = parseJsonFeed(text)
  return {
    title,
    self,
    page,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      published: moment(item.date_published),
      updated: Date.parse(item.date_modified ?? ''),
      authors: (item.authors ?? []).map(({ name }) => name),
      topics: item.tags ?? [],
    })),
  }
}

/** Reads a feed with a parser of its format. */
export const readFeed = (file: FeedFile, text: string): ReadFeed => {
  if (file !== 'feed.json') expectWellFormed(text)
  return { 'rss.xml': readRss, 'atom.xml': readAtom, 'feed.json': readJson }[file](text)
}

/** What a second parser of RSS and Atom, written by others again, finds of each item. It reads `updated` in Atom alone. */
export const readAgain = (text: string) =>
  parseFeed(text).items.map(({ id, url, title, content, published }) => ({
    id,
    url,
    title,
    words: wordsOf(content),
    published: published?.getTime(),
  }))

/** The words of a piece of HTML. */
export const wordsOf = (html: string | null | undefined): string =>
  toString(fromHtml(html ?? '', { fragment: true }))
