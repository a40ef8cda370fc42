/**
 * Arrow keys lead from the field through the results and back; Escape leads back to the field at once.
 * @param items the results as they stand on the page now, in order
 */
export const moveWithArrows = (field: HTMLInputElement, items: () => readonly HTMLElement[]): void => {
  addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey) return
    const stops: readonly HTMLElement[] = [field, ...items()]
    const place = stops.indexOf(document.activeElement as HTMLElement)
    if (place === -1) return
    const next = key === 'ArrowDown' ? stops[place + 1] : key === 'ArrowUp' ? stops[place - 1] : undefined
    const target = key === 'Escape' && place > 0 ? field : next
    if (target === undefined) return
    event.preventDefault()
    target.focus()
  })
}
