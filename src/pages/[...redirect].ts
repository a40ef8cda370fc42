import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { redirectPage } from '../outputs/redirect-page.ts'
import { getArchive, staticPaths } from '../site-data.ts'

/** Old addresses: each is a file of its own, `people/old-id/index.html` or `2025/old.html`. */
export const getStaticPaths = staticPaths(({ redirects, urls }) =>
  [...redirects].map(([from, to]) => {
    const path = from.slice(urls.base.length)
    const isFile = /\.[a-z]+$/.test(path)
    return { params: { redirect: isFile ? path : `${path.replace(/\/$/, '')}/index.html` }, props: { to } }
  }),
)

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { to } }) => {
  const { urls } = await getArchive()
  return new Response(redirectPage(to, urls.absolute(to)), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
