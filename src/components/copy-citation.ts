/** Gives each citation a button that copies it, where the browser can. Without it, the words can be selected. */
const addButtons = (box: HTMLDetailsElement): void => {
  for (const citation of box.querySelectorAll<HTMLElement>('.citation')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button copy'
    button.textContent = 'Copy'
    const words = citation.textContent.trim()
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(words).then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Select the words to copy them'),
      )
    })
    citation.after(button)
  }
}

for (const box of document.querySelectorAll<HTMLDetailsElement>('details.cite')) {
  if ('clipboard' in navigator) box.addEventListener('toggle', () => addButtons(box), { once: true })
}
