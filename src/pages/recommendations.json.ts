import type { APIRoute } from 'astro'
import { recommendationsJson } from '../outputs/recommendations/json.ts'
import { getArchive } from '../site-data.ts'

export const GET: APIRoute = async () =>
  new Response(recommendationsJson(await getArchive()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
