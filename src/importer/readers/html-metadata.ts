import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { z } from 'zod'
import type { Metadata } from '../document.ts'

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const article = z.object({
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  author: z
    .union([person.transform((one) => [one]), z.array(person)])
    .optional()
    .catch(undefined),
})

/** What a page says of itself in its head: JSON-LD first, then meta elements, then the title. */
export const metadataOf = (tree: Root): Metadata => {
  const meta = new Map<string, string>()
  const found: Metadata = {}
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element
    if (tagName === 'html' && typeof properties['lang'] === 'string') found.language = properties['lang']
    if (tagName === 'title' && !meta.has('title')) meta.set('title', toString(element).trim())
    if (tagName === 'meta' && typeof properties['content'] === 'string') {
      const name = String(
        properties['property'] ?? properties['name'] ?? properties['itemProp'] ?? '',
      ).toLowerCase()
      if (name !== '' && !meta.has(name)) meta.set(name, properties['content'].trim())
    }
    if (tagName === 'script' && properties['type'] === 'application/ld+json')
      readJsonLd(toString(element), found)
  })
  const pick = (...names: string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined && value !== '')
  const title = found.title ?? pick('og:title', 'twitter:title', 'citation_title', 'title')
  const published =
    found.published ??
    pick('article:published_time', 'citation_publication_date', 'datepublished', 'date', 'dc.date', 'pubdate')
  const description = found.description ?? pick('og:description', 'description')
  const author = pick('author', 'citation_author', 'article:author', 'dc.creator')
  return {
    ...(found.language !== undefined && { language: found.language }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(description !== undefined && { description }),
    ...((found.authors ?? (author === undefined ? undefined : [author])) && {
      authors: found.authors ?? [author ?? ''],
    }),
  }
}

const readJsonLd = (json: string, found: Metadata): void => {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return
  }
  const graph = typeof data === 'object' && data !== null && '@graph' in data ? data['@graph'] : data
  for (const one of Array.isArray(graph) ? graph : [graph]) {
    const parsed = article.safeParse(one)
    if (!parsed.success || parsed.data.headline === undefined) continue
    found.title ??= parsed.data.headline
    if (parsed.data.datePublished !== undefined) found.published ??= parsed.data.datePublished
    if (parsed.data.description !== undefined) found.description ??= parsed.data.description
    if (parsed.data.author !== undefined) found.authors ??= parsed.data.author
  }
}
