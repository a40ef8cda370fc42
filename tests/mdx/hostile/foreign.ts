import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Link, Nodes as MarkdownNodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** What a body may become, element by element: written down here by itself, so that it does not follow the renderers. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: [
    'dataNote',
    'href',
    'title',
    'className',
    'ariaLabel',
    'id',
    'dataFootnoteRef',
    'dataFootnoteBackref',
    'ariaDescribedBy',
  ],
  aside: ['className', 'ariaLabel'],
  blockquote: [],
  br: [],
  cite: [],
  code: ['className'],
  del: [],
  div: ['className', 'role', 'tabIndex', 'ariaLabel', 'lang', 'dir'],
  em: [],
  figcaption: [],
  figure: ['className'],
  h1: ['id'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
  input: ['type', 'checked', 'disabled', 'ariaLabel'],
  li: ['id', 'className', 'value'],
  ol: ['start', 'className'],
  p: ['className'],
  picture: [],
  pre: ['tabIndex'],
  section: ['className', 'dataFootnotes'],
  source: ['srcSet', 'sizes', 'type'],
  span: ['className', 'lang', 'dir', 'dataStatus'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['className'],
  th: ['className', 'scope'],
  thead: [],
  tr: [],
  ul: ['className'],
}

/** As a browser reads an address on a page of the site. */
const isSafeAddress = (address: string): boolean => {
  const page = new URL('https://rostrum.example/press/commentaries/x/')
  if (!URL.canParse(address, page)) return false
  const { protocol, origin, username } = new URL(address, page)
  if (protocol === 'https:')
    return username === '' && (origin === page.origin || address.startsWith('https://'))
  return protocol === 'mailto:' || protocol === 'tel:'
}

const complaints = ({ tagName, properties }: Element): string[] => {
  const known = Object.hasOwn(attributes, tagName) ? attributes[tagName] : undefined
  if (known === undefined) return [`<${tagName}>`]
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!known.includes(name)) return [`<${tagName} ${name}>`]
    if (name === 'href' && !isSafeAddress(String(value))) return [`href=${String(value)}`]
    if (name === 'src' && !String(value).startsWith('/press/')) return [`src=${String(value)}`]
    return []
  })
}

/** What a page should not have: elements, attributes and addresses beyond those above, as another parser reads them. */
export const foreignIn = (html: string): string[] => {
  const walk = (node: Nodes): string[] => [
    ...(node.type === 'element' ? complaints(node) : []),
    ...(node.type === 'comment' || node.type === 'doctype' ? [node.type] : []),
    ...('children' in node ? node.children.flatMap(walk) : []),
  ]
  return walk(fromHtml(html, { fragment: true }))
}

/** GFM’s readers make a link of every `https://`, `http://` and `www.` in a text, whatever its writer does. */
const isBareAddress = ({ url, children }: Link): boolean =>
  /^https?:/.test(url) && children.every((child) => child.type === 'text' && url.endsWith(child.value))

/** What a Markdown file should not have: HTML, links that lead nowhere safe, pictures from elsewhere. */
export const foreignInMarkdown = (markdown: string): string[] => {
  const walk = (node: MarkdownNodes): string[] => [
    ...(node.type === 'html' ? [node.value] : []),
    ...(node.type === 'link' && !isSafeAddress(node.url) && !isBareAddress(node) ? [node.url] : []),
    ...(node.type === 'definition' && !isSafeAddress(node.url) ? [node.url] : []),
    ...(node.type === 'image' && !node.url.startsWith('/press/') ? [node.url] : []),
    ...('children' in node ? node.children.flatMap(walk) : []),
  ]
  return walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}
