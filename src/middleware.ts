import { hash } from 'node:crypto'
import type { MiddlewareHandler } from 'astro'
import { onceFor } from './domain/lazy.ts'
import { sealed } from './outputs/hosting/content-security-policy.ts'

/** Thousands of pages carry the styles of a few kinds. */
const sha256 = onceFor((text) => hash('sha256', text, 'base64'))

/** Completes the policy of each page when all of the page is known. Astro's own names the styles of all pages on each. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  return new Response(sealed(await response.text(), sha256), response)
}
