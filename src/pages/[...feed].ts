import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { feedUrl } from '../outputs/alternates.ts'
import { feedDocument } from '../outputs/feeds/document.ts'
import { feedFormats, type FeedFile } from '../outputs/feeds/feed.ts'
import { feedsOf } from '../outputs/feeds/feeds.ts'
import { feedContentsOf, getArchive } from '../site-data.ts'

/** Feeds, beside the pages that they belong to: `/rss.xml`, `/topics/x/atom.xml`. */
export const getStaticPaths = (async () => {
  const archive = await getArchive()
  return feedsOf(archive).flatMap((feed) =>
    (Object.keys(feedFormats) as FeedFile[]).map((file) => ({
      params: { feed: feedUrl(feed, file).slice(archive.urls.base.length) },
      props: { feed, file },
    })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { feed, file },
}) =>
  new Response(feedDocument(await getArchive(), feed, file, await feedContentsOf(feed.entries)), {
    headers: { 'Content-Type': `${feedFormats[file].mediaType}; charset=utf-8` },
  })
