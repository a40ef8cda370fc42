import type { APIRoute } from 'astro'
import { ledgerOf } from '../../outputs/recommendations/ledger.ts'
import { getArchive } from '../../site-data.ts'

export const GET: APIRoute = async () => Response.json(ledgerOf(await getArchive()))
