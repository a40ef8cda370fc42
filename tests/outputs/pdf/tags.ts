import { getDocumentProxy } from 'unpdf'
import { z } from 'zod'

/** An element of the structure tree (ISO 32000-1, §14.7), with its text in reading order. */
export interface Tag {
  role: string
  alt: string | undefined
  /** The text of this element and of all in it. */
  text: string
  children: Tag[]
}

interface Content {
  id: string
}
interface Element {
  role: string
  alt?: string | undefined
  children: (Element | Content)[]
}
const content = z.object({ type: z.enum(['content', 'object', 'annotation']), id: z.string() })
const element: z.ZodType<Element> = z.lazy(() =>
  z.object({
    role: z.string(),
    alt: z.string().optional(),
    children: z.array(z.union([element, content])),
  }),
)
const textItem = z.object({ str: z.string(), hasEOL: z.boolean() })
const markItem = z.object({ type: z.string(), tag: z.string().optional(), id: z.string().nullish() })

interface PageWords {
  /** Text by the id of its marked content. */
  words: Map<string, string>
  /** Text that no tag holds and that is no decoration either: a screen reader would never come to it. */
  stray: string
}

/** Sorts a page's text by the marked content that it stands in. */
const wordsOf = (items: readonly unknown[]): PageWords => {
  const words = new Map<string, string>()
  const open: { tag: string | undefined; id: string | undefined }[] = []
  let stray = ''
  for (const item of items) {
    const text = textItem.safeParse(item)
    if (!text.success) {
      const { type, tag, id } = markItem.parse(item)
      if (type === 'endMarkedContent') open.pop()
      else open.push({ tag, id: id ?? undefined })
      continue
    }
    const str = text.data.str + (text.data.hasEOL ? ' ' : '')
    const id = open.findLast((mark) => mark.id !== undefined)?.id
    if (id !== undefined) words.set(id, (words.get(id) ?? '') + str)
    else if (!open.some(({ tag }) => tag === 'Artifact')) stray += str.trim()
  }
  return { words, stray }
}

/** The pages of a PDF file as its tags present them, read with Mozilla’s parser. */
export const readTags = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const { words, stray } = wordsOf(items)
    const tagOf = (node: Element): Tag => {
      const parts = node.children.map((child) =>
        'role' in child ? tagOf(child) : (words.get(child.id) ?? ''),
      )
      return {
        role: node.role,
        alt: node.alt,
        text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
        children: parts.filter((part) => typeof part !== 'string'),
      }
    }
    // The tree begins with a root that has no role of its own.
    const { children } = z.object({ children: z.array(element) }).parse(await page.getStructTree())
    const annotations: unknown[] = await page.getAnnotations()
    pages.push({
      tags: children.map(tagOf),
      stray,
      links: z
        .array(z.object({ url: z.string().optional(), contentsObj: z.object({ str: z.string() }) }))
        .parse(annotations),
    })
  }
  return { pages, preferences: await pdf.getViewerPreferences() }
}

/** An element and all in it, in reading order. */
export const everyTag = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(everyTag)]
