/** A stretch of text, found or not. */
export interface Run {
  text: string
  found: boolean
}

/** Words of an excerpt, at most. */
const length = 30

/** The start of the window over the text that holds most of the words found, from a little before the first. */
const bestStart = (found: readonly number[], last: number): number => {
  let best = { start: 0, held: 0 }
  for (const start of found) {
    const held = new Set(found.filter((place) => place >= start && place < start + length - 4)).size
    if (held > best.held) best = { start, held }
  }
  return Math.max(0, Math.min(best.start - 4, last - length))
}

/**
 * The part of a text that shows best what was found in it.
 * @param found places of words, counted over blanks as Pagefind does
 */
export const excerptOf = (content: string, found: readonly number[]): Run[] => {
  const words = content.split(/\s+/u)
  const places = new Set(found)
  const start = bestStart(
    [...places].sort((a, b) => a - b),
    words.length,
  )
  const end = Math.min(words.length, start + length)
  const runs: Run[] = []
  const add = (text: string, isFound: boolean) => {
    const last = runs.at(-1)
    if (last?.found === isFound) last.text += text
    else runs.push({ text, found: isFound })
  }
  if (start > 0) add('… ', false)
  for (let place = start; place < end; place++) {
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(words[place] ?? '') ?? []
    add(before, false)
    add(word, places.has(place))
    add(`${after}${place < end - 1 ? ' ' : ''}`, false)
  }
  if (end < words.length) add(' …', false)
  return runs.filter(({ text }) => text !== '')
}

/** A hyphen and a comma part the terms of a text directive, so those of the text are written as codes. */
const coded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D')

/** The word next to a place, with the signs between. */
const lastWord = /\S*[\p{L}\p{N}]\S*(?:\s+[^\p{L}\p{N}\s…]+)*\s*$/u
const firstWord = /^\s*(?:[^\p{L}\p{N}\s…]+\s+)*\S*[\p{L}\p{N}]\S*/u

/** Words of a page that are marked on arrival, at most. */
const most = 4

/**
 * A text directive for each word found in an excerpt: the browser goes to the first and marks them all, without a script
 * on the page (wicg.github.io/scroll-to-text-fragment). The words beside it tell it from others like it.
 */
export const textDirective = (excerpt: readonly Run[]): string =>
  excerpt
    .flatMap(({ text, found }, index) => {
      if (!found) return []
      const before = lastWord.exec(excerpt[index - 1]?.text ?? '')?.[0].trim()
      const after = firstWord.exec(excerpt[index + 1]?.text ?? '')?.[0].trim()
      return `text=${before === undefined ? '' : `${coded(before)}-,`}${coded(text)}${after === undefined ? '' : `,-${coded(after)}`}`
    })
    .slice(0, most)
    .join('&')
