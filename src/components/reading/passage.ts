import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js'

const coded = (words: string): string => encodeURIComponent(words.trim()).replaceAll('-', '%2D')

/** The range without the blanks at its ends: who selects a paragraph selects as far as the beginning of the next one. */
const trimmed = (range: Range): Range | undefined => {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  const found = new Range()
  let isFound = false
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const words = node.data.slice(from, node === range.endContainer ? range.endOffset : node.length)
    if (words.trim() === '') continue
    if (!isFound) found.setStart(node, from + words.length - words.trimStart().length)
    found.setEnd(node, from + words.trimEnd().length)
    isFound = true
  }
  return isFound ? found : undefined
}

/**
 * The fragment of an address that leads to the selected words and marks them (wicg.github.io/scroll-to-text-fragment).
 * @returns `:~:text=…`, or undefined when no words single the passage out
 */
export const fragmentOf = (selected: Range): string | undefined => {
  const range = trimmed(selected)
  if (range === undefined) return undefined
  const { status, fragment } = generateFragmentFromRange(range)
  if (status !== 0 || fragment === undefined) return undefined
  const { prefix, textStart, textEnd, suffix } = fragment
  const parts = [
    prefix && `${coded(prefix)}-`,
    coded(textStart),
    textEnd && coded(textEnd),
    suffix && `-${coded(suffix)}`,
  ]
  return `:~:text=${parts.filter(Boolean).join(',')}`
}
