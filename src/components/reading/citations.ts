import { canCopy, copy } from './copy.ts'

/** Gives each citation a button that copies it, where the browser can. Without it, the words can be selected. */
const addButtons = (box: HTMLDetailsElement): void => {
  const { copy: label = '', copied = '', select = '' } = box.dataset
  for (const citation of box.querySelectorAll<HTMLElement>('.citation')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button copy'
    button.textContent = label
    const words = citation.textContent.trim()
    button.addEventListener('click', () => copy(words, button, copied, select))
    // A list of terms and descriptions holds nothing else.
    citation.closest('dd')?.append(button)
  }
}

for (const box of document.querySelectorAll<HTMLDetailsElement>('details.cite')) {
  if (canCopy) box.addEventListener('toggle', () => addButtons(box), { once: true })
}
