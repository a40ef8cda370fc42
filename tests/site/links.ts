import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { filesOf, pagesOf, type BuiltPage } from './pages.ts'
import type { BuiltSite } from './sites.ts'

/** An address on a page, and the attribute it was found in. */
interface Link {
  attribute: string
  address: string
}

const text = (value: Element['properties'][string]): string[] => (typeof value === 'string' ? [value] : [])

/** Candidates of a `srcset`, each `address descriptor`. https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
const candidates = (value: Element['properties'][string]): string[] =>
  (Array.isArray(value) ? value.join(',') : String(value ?? ''))
    .split(',')
    .flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? [])
    .filter(Boolean)

const metaAddresses =
  /^(?:og:(?:url|image|audio|video)(?::url|:secure_url)?|twitter:image|thumbnail|citation_(?:pdf|abstract_html|fulltext_html)_url)$/

const metaLinks = ({ properties }: Element): string[] => {
  const { content, property, name, httpEquiv } = properties
  if (metaAddresses.test(String(property ?? name))) return text(content)
  if (String(httpEquiv) === 'refresh') return [String(content).replace(/^\s*\d+\s*;\s*url=/i, '')]
  return []
}

const linksOf = (tree: Root): Link[] => {
  const links: Link[] = []
  const add = (attribute: string, addresses: string[]) => {
    for (const address of addresses) links.push({ attribute, address })
  }
  visit(tree, 'element', (element) => {
    for (const attribute of ['href', 'src', 'poster', 'action', 'data', 'cite'])
      add(attribute, text(element.properties[attribute]))
    for (const attribute of ['srcSet', 'imageSrcSet'])
      add(attribute, candidates(element.properties[attribute]))
    if (element.tagName === 'meta') add('content', metaLinks(element))
  })
  return links
}

const anchorsOf = (tree: Root): Set<string> => {
  const anchors = new Set(['', 'top'])
  visit(tree, 'element', ({ tagName, properties }) => {
    if (properties['id'] !== undefined) anchors.add(String(properties['id']))
    if (tagName === 'a' && properties['name'] !== undefined) anchors.add(String(properties['name']))
  })
  return anchors
}

/**
 * Every address on a page of this site that leads nowhere: to no file, to no anchor, or to a folder without its slash.
 * Addresses of other sites are not looked up.
 */
export const brokenLinks = async (site: Pick<BuiltSite, 'folder' | 'url'>): Promise<string[]> => {
  const [files, pages] = [new Set(await filesOf(site)), await pagesOf(site)]
  const anchors = new Map(pages.map(({ path, tree }) => [path, anchorsOf(tree)]))
  const root = new URL(site.url)

  const problem = (page: BuiltPage, address: string): string | undefined => {
    if (!URL.canParse(address, page.url)) return 'is no address'
    const target = new URL(address, page.url)
    if (target.origin !== root.origin) return undefined
    if (!target.pathname.startsWith(root.pathname)) return `lies outside ${root.pathname}`
    const path = decodeURIComponent(target.pathname.slice(root.pathname.length))
    if (!anchors.has(path) && !files.has(path))
      return files.has(`${path}/index.html`) ? 'lacks its last slash' : 'leads to no file'
    const anchor = decodeURIComponent(target.hash.slice(1)).replace(/:~:.*$/, '')
    return (anchors.get(path)?.has(anchor) ?? true) ? undefined : 'names an anchor that is not there'
  }

  return pages.flatMap((page) =>
    linksOf(page.tree).flatMap(({ attribute, address }) => {
      const found = problem(page, address)
      return found === undefined ? [] : [`/${page.path}: ${attribute} "${address}" ${found}`]
    }),
  )
}
