import type { APIRoute } from 'astro'
import { robotsTxt } from '../outputs/crawlers/robots.ts'
import { getArchive } from '../site-data.ts'

export const GET: APIRoute = async () =>
  new Response(robotsTxt(await getArchive()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
