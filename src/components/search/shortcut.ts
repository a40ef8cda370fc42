// On every page, so as small as it can be: `/` and Ctrl+K (on a Mac, Command+K) lead to the search.
addEventListener('keydown', (event) => {
  const { key, target, altKey, ctrlKey, metaKey } = event
  const isTyping =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  const isSlash = key === '/' && !isTyping && !altKey && !ctrlKey && !metaKey
  if (!isSlash && !(key.toLowerCase() === 'k' && (ctrlKey || metaKey))) return
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('#search-words')
  field?.select()
  if (field === null) document.querySelector<HTMLAnchorElement>('a[rel=search]')?.click()
})
