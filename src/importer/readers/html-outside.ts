import type { Element } from 'hast'

/** Names that pages give to the parts around a text: classes and ids, whole words of them. */
const names: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|[\s_-])(?:comments?(?:-(?:list|area|section|respond|form))?|respond|disqus(?:_thread)?|commentlist)(?:$|[\s_-])/i,
    'readers’ comments',
  ],
  [
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-link|topbar|masthead)(?:$|[\s_-])/i,
    'navigation',
  ],
  [
    /(?:^|[\s_-])(?:share|sharing|sharedaddy|social|addtoany|a2a|addthis|share-buttons?|socials)(?:$|[\s_-])/i,
    'share buttons',
  ],
  [
    /(?:^|[\s_-])(?:related|recommended|recent-posts|more-stories|read-next|trending|popular|most-read|jp-relatedposts|latest|teasers?|promo)(?:$|[\s_-])/i,
    'other pieces',
  ],
  [/(?:^|[\s_-])(?:cookies?|consent|gdpr|banner-cookie)(?:$|[\s_-])/i, 'cookie notice'],
  [
    /(?:^|[\s_-])(?:newsletter|subscribe|subscription|signup|paywall|advert|advertisement|ads?|sponsored|donate)(?:$|[\s_-])/i,
    'newsletter and advertising',
  ],
  [/(?:^|[\s_-])(?:sidebar|widget|widget-area)(?:$|[\s_-])/i, 'sidebar'],
  [/(?:^|[\s_-])(?:footer|site-footer|colophon|copyright)(?:$|[\s_-])/i, 'footer'],
  [/(?:^|[\s_-])(?:screen-reader-text|sr-only|visually-hidden|hidden)(?:$|[\s_-])/i, 'hidden'],
]

const controls = new Set(['button', 'select', 'textarea', 'label', 'option'])

/** Why an element lies outside the text, if it does. @param main the elements of the main region, if one was found */
export const outsideReason = (
  element: Element,
  main: ReadonlySet<Element> | undefined,
): string | undefined => {
  const { tagName, properties } = element
  if (
    properties['hidden'] === true ||
    properties['ariaHidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties['style'] ?? ''))
  )
    return 'hidden'
  if (tagName === 'nav' || properties['role'] === 'navigation') return 'navigation'
  if (tagName === 'form' || controls.has(tagName)) return 'a form'
  if (tagName === 'html' || tagName === 'body' || tagName === 'main' || tagName === 'article')
    return undefined
  const own = [properties['className'], properties['id']].flat().join(' ')
  const isText =
    String(properties['itemProp']) === 'articleBody' ||
    /(?:^|[\s_-])(?:entry|article|post|story)-(?:content|body|text)(?:$|[\s_-])/i.test(own)
  const named = isText ? undefined : names.find(([pattern]) => pattern.test(own))
  if (named) return named[1]
  if (tagName === 'footer' && !main?.has(element)) return 'footer'
  if (tagName === 'aside' && !/pull|quote|callout|note|bio|author/i.test(own)) return 'sidebar'
  if (
    properties['role'] === 'complementary' ||
    properties['role'] === 'contentinfo' ||
    properties['role'] === 'banner'
  )
    return 'around the text'
  if (isLinks(element)) return 'a list of links'
  if (main === undefined || main.has(element) || [...main].some((one) => contains(element, one)))
    return undefined
  // Title, byline and date may stand before the main region: a head beside it is not outside.
  return /^h1$/.test(tagName) || isHead(element) ? undefined : 'outside the main text'
}

const textLength = (element: Element, links: boolean): number =>
  element.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + (links ? 0 : child.value.trim().length)
    if (child.type !== 'element') return sum
    return sum + (links && child.tagName === 'a' ? textLength(child, false) : textLength(child, links))
  }, 0)

const linkCount = (element: Element): number =>
  element.children.reduce(
    (sum, child) => sum + (child.type === 'element' ? (child.tagName === 'a' ? 1 : linkCount(child)) : 0),
    0,
  )

/** A part of the page that is hardly more than links, two and more. */
const isLinks = (element: Element): boolean =>
  ['div', 'section', 'ul', 'ol', 'table', 'header'].includes(element.tagName) &&
  !/\btag|categor|topic/i.test(
    [element.properties['className'], element.properties['id']].flat().join(' '),
  ) &&
  linkCount(element) >= 2 &&
  textLength(element, true) >= textLength(element, false) * 0.7

const contains = (element: Element, other: Element): boolean =>
  element.children.some((child) => child === other || (child.type === 'element' && contains(child, other)))

const isHead = (element: Element): boolean =>
  /(?:^|[\s_-])(?:title|headline|byline|author|meta|posted-on|date|entry-header|article-header|post-header|standfirst|subtitle|dek|kicker|bio)(?:$|[\s_-])/i.test(
    [element.properties['className'], element.properties['id']].flat().join(' '),
  ) || element.children.some((child) => child.type === 'element' && (child.tagName === 'h1' || isHead(child)))
