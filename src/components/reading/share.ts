import { canCopy, copy } from './copy.ts'

/** What is passed on: a page, or a passage of it. */
interface Shared {
  title: string
  url: string
  /** The words of the passage. */
  text?: string
}

const inWords = ({ title, url, text }: Shared): string =>
  `${text === undefined ? '' : `“${text}”\n`}${title}\n${url}`

/** Lets the links and buttons of a box share what is asked for when they are pressed. */
const bind = (box: HTMLElement, shared: () => Shared): void => {
  const { copied = '', failed = '' } = box.dataset
  const on = (name: string, can: boolean, act: (button: HTMLButtonElement) => void) => {
    const button = box.querySelector<HTMLButtonElement>(`[data-do=${name}]`)
    if (button === null || !can) return
    button.hidden = false
    button.addEventListener('click', () => act(button))
  }
  on('share', 'share' in navigator, () => {
    // A reader who closes the sheet without sharing has not met with an error.
    navigator.share(shared()).catch(() => undefined)
  })
  on('copy', canCopy, (button) => copy(shared().url, button, copied, failed))
  on('print', true, () => print())
}

/** The box at the foot of the text, and for a selected passage a box of its own below the window’s edge. */
const start = (box: HTMLElement, text: HTMLElement): void => {
  const page: Shared = {
    title: document.querySelector('h1')?.textContent ?? document.title,
    url: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href,
  }
  bind(box, () => page)

  let bar: HTMLElement | undefined
  const hide = () => {
    bar?.remove()
    bar = undefined
  }

  const offer = async (selection: Selection) => {
    const words = selection.toString().replace(/\s+/g, ' ').trim()
    const range = selection.getRangeAt(0)
    if (words.length < 12 || !text.contains(range.commonAncestorContainer)) return hide()
    const { fragmentOf } = await import('./passage.ts')
    hide()
    const fragment = fragmentOf(range)
    if (fragment === undefined) return
    const passage: Shared = { ...page, url: `${page.url}#${fragment}`, text: words }
    bar = box.cloneNode(true) as HTMLElement
    bar.classList.add('passage')
    bar.setAttribute('role', 'group')
    bar.setAttribute('aria-label', box.dataset['passage'] ?? '')
    bar.querySelector('[data-do=print]')?.remove()
    bar.prepend(Object.assign(document.createElement('strong'), { textContent: box.dataset['passage'] }), ' ')
    const whatsApp = bar.querySelector<HTMLAnchorElement>('a')
    if (whatsApp) whatsApp.href = `https://wa.me/?text=${encodeURIComponent(inWords(passage))}`
    bind(bar, () => passage)
    // A press must not take the selection away before the passage is shared.
    bar.addEventListener('pointerdown', (event) => event.preventDefault())
    // Whoever goes on by keyboard from the end of the selection comes here next.
    const { endContainer } = range
    const end = endContainer instanceof Element ? endContainer : endContainer.parentElement
    const block = end?.closest('.prose > *, .prose') ?? text
    if (block === text) text.append(bar)
    else block.after(bar)
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    const selection = getSelection()
    if (selection === null || selection.isCollapsed) {
      if (!bar?.contains(document.activeElement)) hide()
    } else waiting = setTimeout(() => void offer(selection), 300)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
}

const [box, text] = [
  document.querySelector<HTMLElement>('.share'),
  document.querySelector<HTMLElement>('.prose'),
]
if (box && text) start(box, text)
