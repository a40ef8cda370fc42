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
      // Words for those who listen alone: nobody sees them, wherever they stand.
      if (getComputedStyle(parent).clipPath === 'inset(50%)') continue
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
 * Letters and blanks in a full line of the running text, on the average; undefined where no paragraph has three.
 * Urdu is not counted: its letters are joined, and vowels are seldom written.
 */
export const measure = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => {
    let letters = 0
    let lines = 0
    for (const paragraph of document.querySelectorAll('.prose:dir(ltr) > p')) {
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      const middles = [...range.getClientRects()]
        .map(({ top, bottom }) => (top + bottom) / 2)
        .sort((a, b) => a - b)
      // Raised numerals and other faces lie a little off the middle of their line.
      const count = middles.filter(
        (middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) > 10,
      ).length
      if (count < 3) continue
      letters += paragraph.textContent.replace(/\s+/g, ' ').length
      lines += count - 0.5 // the last line ends anywhere
    }
    return lines === 0 ? undefined : letters / lines
  })

/** What does not begin at the one edge of the text, or reaches from the margin into it. Where there is no margin, nothing. */
export const offEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    if (main === null) return ['no main']
    const rtl = getComputedStyle(main).direction === 'rtl'
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(main)
    if (paddingInlineStart === paddingInlineEnd) return []
    const box = main.getBoundingClientRect()
    /** Pixels from the edge, into the text. */
    const fromEdge = (position: number) =>
      rtl
        ? box.right - Number.parseFloat(paddingInlineStart) - position
        : position - box.left - Number.parseFloat(paddingInlineStart)
    const problems: string[] = []
    const check = (selector: string, isWrong: (start: number, end: number) => boolean) => {
      for (const element of main.querySelectorAll(selector)) {
        const { left, right, width } = element.getBoundingClientRect()
        if (width === 0 || !element.checkVisibility()) continue
        const [start, end] = rtl ? [fromEdge(right), fromEdge(left)] : [fromEdge(left), fromEdge(right)]
        if (isWrong(start, end))
          problems.push(`${selector} at ${Math.round(start)}: ${element.textContent.trim().slice(0, 50)}`)
      }
    }
    const reads = [
      'h1:not(.visually-hidden)',
      '.lead-title',
      '.lede',
      '.prose > p',
      '.prose > h2',
      '.facts dd',
      ':is(.prose, section) > .recommendations:not(.short) > li > .title',
      '.discussion li > p:first-child',
      'main > .entries > li > :is(h2, h3)',
      'section > .entries > li:first-child > :is(h2, h3)',
      'section > .cast',
      'section > .tags',
    ]
    for (const selector of reads) check(selector, (start) => Math.abs(start) > 1)
    for (const selector of ['section > h2.label', '.aside', 'main > .entries .when', '.facts dt'])
      check(selector, (start, end) => start > -50 || end > 1)
    return problems
  })
