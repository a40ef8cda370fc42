import { getDocumentProxy } from 'unpdf'
import { text, type RawDocument, type Unreadable } from '../document.ts'
import { furnitureOf } from './pdf-furniture.ts'
import { linesOfPage, type PdfLine } from './pdf-lines.ts'
import { pageItems, type PageItems } from './pdf-page.ts'
import { blocksOfLines } from './pdf-paragraphs.ts'
import { pagePictures } from './pdf-pictures.ts'

const mostPages = 300
/** Milliseconds that all pages together may take. */
const longest = 90_000
/** Text items on a page; a map or a drawing can have a hundred thousand. */
const mostItems = 20_000

/** Reads a PDF by the positions of its text. */
export const readPdf = async (bytes: Uint8Array): Promise<RawDocument | Unreadable> => {
  const start = performance.now()
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    return {
      unreadable:
        error instanceof Error && error.name === 'PasswordException'
          ? 'This PDF is encrypted: it opens with a password only.'
          : 'This PDF is damaged and cannot be opened.',
    }
  }
  try {
    if (pdf.numPages > mostPages)
      return { unreadable: `This PDF has ${pdf.numPages} pages; ${mostPages} are the most that are read.` }
    const pages: PageItems[] = []
    const pictures = new Map<string, Uint8Array>()
    const placed: { page: number; source: string }[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (performance.now() - start > longest)
        return { unreadable: 'This PDF takes too long to read; it is more of a drawing than a document.' }
      const page = await pdf.getPage(number)
      const items = await pageItems(page, number)
      if (items.items.length > mostItems)
        return {
          unreadable: `Page ${number} of this PDF is a drawing of ${items.items.length} pieces of text, not a document.`,
        }
      pages.push(items)
      for (const [source, data] of await pagePictures(pdf, number)) {
        if (pictures.has(source)) continue
        pictures.set(source, data)
        placed.push({ page: number, source })
      }
      page.cleanup()
    }
    if (pages.every(({ items }) => items.every(({ text: value }) => value.trim() === '')))
      return {
        unreadable: 'There is no text in this PDF: it is a scan. Run text recognition (OCR) over it first.',
      }
    return rawDocument(pages, pictures, placed)
  } catch {
    return { unreadable: 'This PDF is damaged: a page of it cannot be read.' }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const rawDocument = (
  pages: readonly PageItems[],
  pictures: ReadonlyMap<string, Uint8Array>,
  placed: readonly { page: number; source: string }[],
): RawDocument => {
  const lines = pages.flatMap(linesOfPage)
  lines.forEach((line, index) => (line.number = index + 1))
  const furniture = furnitureOf(lines, pages)
  const inText = lines.filter((line) => !furniture.has(line))
  const blocks = blocksOfLines(inText)
  for (const [line, reason] of furniture)
    blocks.push({
      type: 'paragraph',
      lines: [line.number],
      content: [text(line.text)],
      depth: 0,
      look: {},
      outside: reason,
    })
  for (const { page, source } of placed) {
    const before = blocks.findLastIndex(({ lines: own }) =>
      lines.some((line: PdfLine) => own.includes(line.number) && line.page <= page),
    )
    blocks.splice(before + 1, 0, {
      type: 'picture',
      lines: [],
      content: [],
      depth: 0,
      look: {},
      picture: { source, alt: '' },
    })
  }
  return {
    lines: lines.map(({ number, text: value, page }) => ({ number, text: value, page })),
    blocks,
    metadata: {},
    pictures,
    secondReading: pages.map(({ secondReading }) => secondReading).join('\n'),
  }
}
