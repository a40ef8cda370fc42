const region = document.createElement('p')
region.setAttribute('role', 'status')
region.className = 'visually-hidden'
document.body.append(region)

/** Says something to who listens to the page: a button that was pressed changes without a sound. */
export const announce = (words: string): void => {
  region.textContent = words
}
