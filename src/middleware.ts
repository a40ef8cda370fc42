import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'astro'
import { sealed } from './outputs/hosting/content-security-policy.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

/** Completes the policy of each page when all of the page is known. Astro's own names the styles of all pages on each. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  return new Response(sealed(await response.text(), sha256), response)
}
