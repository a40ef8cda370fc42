import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { eventCalendar } from '../../outputs/calendar/calendar.ts'
import { getArchive } from '../../site-data.ts'

export const getStaticPaths = (async () =>
  (await getArchive()).events.map((event) => ({
    params: { id: event.id },
    props: { event },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { event } }) =>
  new Response(eventCalendar(await getArchive(), event), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
