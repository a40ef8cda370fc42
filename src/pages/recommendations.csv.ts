import type { APIRoute } from 'astro'
import { recommendationsCsv } from '../outputs/recommendations/csv.ts'
import { getArchive } from '../site-data.ts'

export const GET: APIRoute = async () =>
  new Response(recommendationsCsv(await getArchive()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
