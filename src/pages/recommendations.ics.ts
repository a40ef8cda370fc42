import type { APIRoute } from 'astro'
import { reviewCalendar } from '../outputs/calendar/calendar.ts'
import { getArchive } from '../site-data.ts'

export const GET: APIRoute = async () =>
  new Response(reviewCalendar(await getArchive()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
