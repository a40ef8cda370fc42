import type { APIRoute } from 'astro'
import { recommendationsSchema } from '../outputs/recommendations/json.ts'
import { getArchive } from '../site-data.ts'

export const GET: APIRoute = async () =>
  new Response(recommendationsSchema(await getArchive()), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  })
