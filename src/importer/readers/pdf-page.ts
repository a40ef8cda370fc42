import type { getDocumentProxy } from 'unpdf'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** A piece of text as it stands on its page, in points from the lower left corner. */
export interface Item {
  text: string
  x: number
  y: number
  width: number
  size: number
  bold: boolean
  italic: boolean
  link?: string
}

export interface PageItems {
  number: number
  width: number
  height: number
  items: Item[]
  /** The page’s text as the library strings it together itself, without a look at positions. */
  secondReading: string
}

export const pageItems = async (page: Page, number: number): Promise<PageItems> => {
  const content = await page.getTextContent()
  // Fonts get their names only when the page is prepared for drawing.
  await page.getOperatorList().catch(() => undefined)
  const links = (await page.getAnnotations()).flatMap((annotation: { url?: unknown; rect?: unknown }) =>
    typeof annotation.url === 'string' && Array.isArray(annotation.rect)
      ? [{ url: annotation.url, rect: annotation.rect.map(Number) }]
      : [],
  )
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const items: Item[] = []
  let secondReading = ''
  for (const item of content.items) {
    if (!('str' in item)) continue
    secondReading += item.hasEOL ? `${item.str}\n` : item.str
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number)
    // Text that runs up the page is no line of it: watermarks, marks of print.
    if (item.str.trim() === '' || Math.abs(b) > Math.abs(a)) continue
    const name = fontName(page, item.fontName)
    const link = links.find(
      ({ rect: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }) =>
        x + item.width / 2 >= x0 && x + item.width / 2 <= x1 && y + 2 >= y0 && y <= y1,
    )
    items.push({
      text: item.str,
      x: x - left,
      y: y - bottom,
      width: item.width,
      size: Math.hypot(a, b) || item.height,
      bold: /bold|black|heavy|semibold|demi/i.test(name),
      italic: /italic|oblique/i.test(name),
      ...(link && { link: link.url }),
    })
  }
  return { number, width: right - left, height: top - bottom, items, secondReading }
}

const fontName = (page: Page, id: string): string => {
  try {
    const font: unknown = page.commonObjs.get(id)
    return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
  } catch {
    return ''
  }
}
