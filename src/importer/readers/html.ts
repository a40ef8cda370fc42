import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom'
import { Readability } from '@mozilla/readability'
import { visit } from 'unist-util-visit'
import type { RawDocument, Unreadable } from '../document.ts'
import { decodeText } from './decode.ts'
import { BlocksOfHast } from './hast-blocks.ts'
import { noteReference } from './hast-inline.ts'
import { metadataOf } from './html-metadata.ts'
import { outsideReason } from './html-outside.ts'

/** Marks each element, so that what another library keeps of the page can be told from what it leaves. */
const mark = 'data-rostrum'

/** Reads a saved web page. Pictures are found if they are in it as `data:` addresses. */
export const readHtml = (bytes: Uint8Array): RawDocument | Unreadable => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const text = decodeText(bytes, /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1])
  if (typeof text !== 'string') return text
  const tree = fromHtml(text)
  const main = mainRegion(tree)
  referNotes(tree)
  const { blocks, lines } = new BlocksOfHast(tree, {
    outside: (element) => outsideReason(element, main),
    footnote: footnoteLabel,
    printsNotes: true,
  })
  const pictures = new Map<string, Uint8Array>()
  for (const { picture } of blocks) {
    const data = picture && /^data:image\/[\w+.-]+;base64,(.+)$/s.exec(picture.source)?.[1]
    if (picture && data !== undefined) pictures.set(picture.source, Buffer.from(data, 'base64'))
  }
  return { lines, blocks, metadata: metadataOf(tree), pictures, secondReading: secondReading(text) }
}

const apart = new Set(['a', 'span', 'time', 'button', 'label', 'cite'])
const inline = new Set(
  'a span time label cite b i em strong u s sup sub small mark abbr code q font wbr ins del bdi bdo kbd var tt big'.split(
    ' ',
  ),
)

/** The page's text as another parser has it. */
const secondReading = (html: string): string => {
  const { document } = parseHTML(html)
  for (const element of document.querySelectorAll(
    'script,style,noscript,template,svg,math,iframe,object,audio,video,canvas,head,datalist',
  ))
    element.remove()
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    const touches =
      apart.has(name) &&
      apart.has(element.nextElementSibling?.localName ?? '') &&
      element.nextSibling === element.nextElementSibling
    if (touches || !inline.has(name)) element.after(' ')
    if (!inline.has(name)) element.before(' ')
  }
  return document.documentElement.textContent
}

const isMain = ({ tagName, properties }: Element): boolean =>
  tagName === 'article' ||
  tagName === 'main' ||
  String(properties['role']) === 'main' ||
  String(properties['itemProp']) === 'articleBody'

const lengthOf = (element: Element): number => {
  let length = 0
  visit(element, 'text', ({ value }) => {
    length += value.trim().length
  })
  return length
}

/**
 * The elements of the page’s main text. The page’s own word (`article`, `main`) counts first, if it is unambiguous;
 * otherwise Readability is asked, as one voice: it decides where the text is, never what becomes of a line.
 */
const mainRegion = (tree: Root): ReadonlySet<Element> | undefined => {
  const own: Element[] = []
  visit(tree, 'element', (element) => {
    if (isMain(element) && lengthOf(element) > 400) own.push(element)
  })
  const [largest] = own.sort((a, b) => lengthOf(b) - lengthOf(a))
  const inside = largest ? within(largest) : new Set<Element>()
  const rivals = own.filter(
    (element) =>
      !inside.has(element) &&
      element.tagName === 'article' &&
      lengthOf(element) > lengthOf(largest ?? element) * 0.6,
  )
  const root = rivals.length > 0 ? undefined : largest
  if (root) return within(root)
  const elements: Element[] = []
  visit(tree, 'element', (element) => {
    element.properties[mark] = String(elements.length)
    elements.push(element)
  })
  const { document } = parseHTML(toHtml(tree))
  const found = new Readability(document, {
    keepClasses: true,
    charThreshold: 200,
  }).parse()
  for (const element of elements) Reflect.deleteProperty(element.properties, mark)
  if (!found?.content) return undefined
  const kept = [...found.content.matchAll(new RegExp(`${mark}="(\\d+)"`, 'g'))].flatMap(
    ([, index]) => elements[Number(index)] ?? [],
  )
  return commonRoot(tree, kept)
}

const within = (root: Element): Set<Element> => {
  const set = new Set<Element>()
  visit(root, 'element', (element) => {
    set.add(element)
  })
  return set
}

/** The smallest element that holds nearly all that was kept: what Readability skipped inside it stays. */
const commonRoot = (tree: Root, kept: readonly Element[]): Set<Element> | undefined => {
  const wanted = new Set(kept.filter(({ tagName }) => /^(?:p|h[1-6]|li|blockquote|td)$/.test(tagName)))
  if (wanted.size === 0) return undefined
  let best: Element | undefined
  visit(tree, 'element', (element) => {
    const inside = [...within(element)].filter((one) => wanted.has(one)).length
    if (inside >= wanted.size * 0.95) best = element
  })
  return best && best.tagName !== 'html' && best.tagName !== 'body' ? within(best) : undefined
}

const footnoteLabel = ({ tagName, properties }: Element): string | undefined => {
  const id = String(properties['id'] ?? '')
  const label = /^(?:fn|footnote|user-content-fn)[-:_]?(\w+)$/i.exec(id)?.[1]
  return (tagName === 'li' || tagName === 'p' || tagName === 'div') && label !== undefined ? label : undefined
}

/** Links to a footnote of the page become references to it; links back from it, arrows, go. */
const referNotes = (tree: Root): void => {
  const labels = new Set<string>()
  visit(tree, 'element', (element) => {
    const label = footnoteLabel(element)
    if (label !== undefined) labels.add(label)
  })
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return
    const label = /^#(?:fn|footnote|user-content-fn)[-:_]?(\w+)$/i.exec(
      String(element.properties['href'] ?? ''),
    )?.[1]
    if (label !== undefined && labels.has(label)) parent.children.splice(index, 1, noteReference(label))
  })
}
