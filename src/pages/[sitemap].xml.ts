import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { sitemapFiles } from '../outputs/crawlers/sitemap.ts'
import { getArchive } from '../site-data.ts'

/** The sitemap: `/sitemap-index.xml` and its parts. */
export const getStaticPaths = (async () =>
  sitemapFiles(await getArchive()).map(({ name, text }) => ({
    params: { sitemap: name.replace(/\.xml$/, '') },
    props: { text },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
