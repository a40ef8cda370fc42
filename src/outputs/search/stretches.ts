/** How many entries are indexed together, in the mean: a change makes so many anew, and all others are joined stretch by stretch. */
const mean = 48

/** FNV-1a. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Cuts a row into stretches, each of neighbours. Whether one ends after an item depends on the address of that item alone, so that
 * an item more or less changes one stretch, or two, and never those that follow.
 */
export const stretchesOf = <Item>(items: readonly Item[], addressOf: (item: Item) => string): Item[][] => {
  const stretches: Item[][] = []
  let isOpen = false
  for (const item of items) {
    if (isOpen) stretches.at(-1)?.push(item)
    else stretches.push([item])
    isOpen = hashOf(addressOf(item)) % mean !== 0
  }
  return stretches
}
