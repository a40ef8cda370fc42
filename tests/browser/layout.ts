import type { Page } from 'playwright'

/** Elements that reach beyond the window's edges, if the page can be scrolled sideways. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return right > clientWidth + 1 || left < -1
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })

/** Words that lie outside the window, where no scrolling leads to them, or in a box that cuts them off. */
export const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems: string[] = []
    const { clientWidth } = document.documentElement
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('.skip, .visually-hidden, svg')) continue
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
      if (!hasText || scrolls(element)) continue
      const { left, right } = element.getBoundingClientRect()
      if (left < -1 || right > clientWidth + 1) problems.push(`outside: ${element.outerHTML.slice(0, 120)}`)
      const { overflowX, display } = getComputedStyle(element)
      if (display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
        problems.push(`wider than its box (${overflowX}): ${element.outerHTML.slice(0, 120)}`)
    }
    return problems
  })

/** Lines of text that lie on each other, as `one | other`. */
export const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Line {
      node: Node
      top: number
      bottom: number
      left: number
      right: number
    }
    const lines: Line[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if ((node.textContent ?? '').trim() === '' || !parent?.checkVisibility()) continue
      if (parent.closest('.skip, .visually-hidden, svg, option')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { top, bottom, left, right } of range.getClientRects()) {
        // The box of a line is higher than its letters: their middle half is what must be free.
        const quarter = (bottom - top) / 4
        if (right - left > 1)
          lines.push({ node, top: top + quarter, bottom: bottom - quarter, left: left + 1, right: right - 1 })
      }
    }
    lines.sort((a, b) => a.top - b.top)
    const problems = new Set<string>()
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        if (other.top >= one.bottom) break
        if (other.node !== one.node && other.left < one.right && one.left < other.right)
          problems.add(
            [one, other].map(({ node }) => (node.textContent ?? '').trim().slice(0, 50)).join(' | '),
          )
      }
    return [...problems]
  })

/**
 * Letters and blanks in a full line of the running text, on the average; undefined where there are no four lines of it.
 * Urdu is not counted: its letters are joined, and vowels are seldom written.
 */
export const measure = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => {
    let letters = 0
    let lines = 0
    for (const paragraph of document.querySelectorAll('.prose:dir(ltr) > p')) {
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      const tops = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)))
      if (tops.size < 4) continue
      letters += paragraph.textContent.replace(/\s+/g, ' ').length
      lines += tops.size - 0.5 // the last line ends anywhere
    }
    return lines === 0 ? undefined : letters / lines
  })
