import { distance } from 'fastest-levenshtein'
import { parseAddress } from '../../domain/address.ts'
import { at } from '../../domain/diagnostic.ts'
import { siteUrls } from '../../domain/urls.ts'
import { linksOf } from '../links.ts'
import type { Context } from '../context.ts'
import { nearestId } from '../meant-id.ts'
import type { Finding, Rule } from '../rule.ts'
import { stateInWords } from '../unpublished.ts'
import type { SourceEntry } from '../../source/source-entry.ts'

type Words = Pick<Finding, 'message' | 'fix' | 'severity'>

/** Ids on the page of an entry with a body. */
const anchorsOf = ({ body, entry }: SourceEntry): Set<string> | undefined => {
  if (body === undefined || entry === undefined) return undefined
  const placed =
    entry.kind === 'brief'
      ? [
          ...entry.data.points.map(({ id }) => `point-${id}`),
          ...entry.data.recommendations.map(({ id }) => `recommendation-${id}`),
        ]
      : []
  return new Set([...body.headings.map(({ id }) => id), ...placed])
}

const judgeAnchor = (target: SourceEntry, fragment: string): Words | undefined => {
  const anchors = anchorsOf(target)
  if (anchors === undefined || anchors.has(fragment) || fragment.startsWith('footnote')) return undefined
  const meant = nearestId(fragment, anchors)
  return {
    message: `\`${target.file}\` has no heading, point or recommendation \`#${fragment}\`, so the link would lead to the top of the page.`,
    fix:
      meant === undefined
        ? 'Take the part from `#` away, or write an anchor of that page.'
        : `Did you mean \`#${meant}\`?`,
  }
}

/** The address that is most like one that leads nowhere: it differs in its last part, or in its first. */
const nearestAddress = (context: Context, path: string): string | undefined => {
  const [, folder = '', ...rest] = path.split('/')
  const below = [...context.site.addresses()].filter((address) => address.startsWith(`/${folder}/`))
  const candidates =
    below.length > 0
      ? below
      : [...context.site.addresses()].filter((address) => address.endsWith(`/${rest.join('/')}`))
  const least = candidates
    .map((address) => ({ address, edits: distance(address, path) }))
    .sort((a, b) => a.edits - b.edits)[0]
  return least !== undefined && least.edits <= 4 ? least.address : undefined
}

const judgePath = (
  context: Context,
  from: SourceEntry,
  path: string,
  fragment: string,
): Words | undefined => {
  const page = context.site.pageAt(path)
  if (page === undefined) {
    const moved = context.site.redirectFrom(path)
    if (moved !== undefined)
      return {
        severity: 'warning',
        message: `\`${path}\` is an old address of \`${moved.file}\`; readers get there by a detour.`,
        fix: `Write \`${context.site.addressOf(moved)}\`.`,
      }
    const { base } = siteUrls(context.source.publication?.url ?? 'https://site.invalid/')
    const withoutBase = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined
    const meant =
      withoutBase !== undefined && context.site.pageAt(withoutBase) !== undefined
        ? withoutBase
        : nearestAddress(context, path)
    return {
      message: `There is no page \`${path}\`, so readers would meet an error.`,
      fix:
        meant === undefined ? 'Correct the address, or link to another page.' : `Did you mean \`${meant}\`?`,
    }
  }
  const state = page.entry && context.unpublishedFor(from, page.entry)
  if (
    (state !== undefined && state !== 'withdrawn') ||
    (page.entry?.kind === 'person' && state !== undefined)
  )
    return {
      message: `\`${page.entry?.file ?? ''}\` ${stateInWords(state)}, so readers would meet an error.`,
      fix: 'Publish it first, or take the link out until then.',
    }
  if (fragment === '' || page.entry === undefined || !context.site.isMainPage(path)) return undefined
  return judgeAnchor(page.entry, fragment)
}

export const linkResolves: Rule = {
  name: 'link-resolves',
  severity: 'error',
  description: 'A link within the site leads to a page, and to a place that is on it.',
  *check(context): Iterable<Finding> {
    for (const { entry, address, place } of linksOf(context.entries, context.texts)) {
      const parsed = parseAddress(address)
      // What may not stand at all is said by `link-is-safe`.
      if ('problem' in parsed) continue
      const wrong =
        parsed.kind === 'anchor'
          ? judgeAnchor(entry, parsed.fragment)
          : parsed.kind === 'internal'
            ? judgePath(context, entry, parsed.path, parsed.fragment)
            : undefined
      if (wrong !== undefined) yield { file: entry.file, ...at(place()), ...wrong }
    }
  },
}
