import type { ElementContent } from 'hast'
import { parseAddress } from '../domain/address.ts'
import type { Problem } from '../domain/diagnostic.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { error, quoted, type Place } from './problem.ts'

/** Where a link of an author leads, or undefined if it may lead nowhere. */
export const hrefOf = (address: string, link: RenderContext['link']): string | undefined => {
  const parsed = parseAddress(address)
  if ('problem' in parsed) return undefined
  return parsed.kind === 'internal' || parsed.kind === 'anchor' ? link(parsed.href) : parsed.href
}

/** `<a>`, or the bare words if the address may not stand. */
export const linkToHast = (
  { url, title }: { url: string; title?: string | null | undefined },
  children: ElementContent[],
  link: RenderContext['link'],
): ElementContent[] => {
  const href = hrefOf(url, link)
  if (href === undefined) return children
  return [element('a', { href, ...(title ? { title } : {}) }, children)]
}

/** What is wrong with an address as it was written. */
export const addressProblem = (url: string, place?: Place): Problem | undefined => {
  if (url === '')
    return error('link-is-safe', place, 'This link has no address.', 'Write it between the round brackets.')
  const address = parseAddress(url)
  return 'problem' in address
    ? error('link-is-safe', place, `The address ${quoted(url)} ${address.problem}.`, address.fix)
    : undefined
}
