import type { APIRoute } from 'astro'
import { llmsTxt } from '../outputs/markdown/llms.ts'
import { getArchive } from '../site-data.ts'

export const GET: APIRoute = async () =>
  new Response(llmsTxt(await getArchive()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
