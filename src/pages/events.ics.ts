import type { APIRoute } from 'astro'
import { eventsCalendar } from '../outputs/calendar/calendar.ts'
import { getArchive } from '../site-data.ts'

export const GET: APIRoute = async () =>
  new Response(eventsCalendar(await getArchive()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
