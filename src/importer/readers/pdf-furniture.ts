import { bodySize, type PdfLine } from './pdf-lines.ts'
import type { PageItems } from './pdf-page.ts'

const pageNumber =
  /^[\s\p{P}\p{S}]*(?:page|p\.?|صفحہ)?\s*(?:[\d۰-۹]{1,4}|[ivxl]{1,6})\s*(?:(?:of|\/|از)\s*[\d۰-۹]{1,4})?[\s\p{P}\p{S}]*$/iu

/** The share of a page’s height, at its head and its foot, where furniture stands. */
const edge = 0.12

/** Running headers, footers and page numbers: what stands at the same height on several pages, and numbers at the edge. */
export const furnitureOf = (lines: readonly PdfLine[], pages: readonly PageItems[]): Map<PdfLine, string> => {
  const height = new Map(pages.map((page) => [page.number, page.height]))
  const atEdge = lines.filter(({ y, page }) => {
    const h = height.get(page) ?? 0
    return y > h * (1 - edge) || y < h * edge
  })
  const body = bodySize(lines)
  const found = new Map<PdfLine, string>()
  for (const line of atEdge) {
    const same = atEdge.filter(
      (other) =>
        other.page !== line.page && shape(other.text) === shape(line.text) && Math.abs(other.y - line.y) < 6,
    )
    const isOuter =
      line.y > (height.get(line.page) ?? 0) * 0.94 || line.y < (height.get(line.page) ?? 0) * 0.06
    if (pageNumber.test(line.text)) found.set(line, 'page number')
    else if (same.length >= (pages.length > 4 ? 2 : 1) && Math.abs(line.size - (same[0]?.size ?? 0)) < 1)
      found.set(line, line.y > (height.get(line.page) ?? 0) / 2 ? 'running header' : 'running footer')
    else if (isOuter && line.size < body * 0.9) found.set(line, 'small print at the edge of the page')
  }
  return found
}

const shape = (text: string): string => text.replaceAll(/[\d۰-۹]+/gu, '#').toLowerCase()
