import { lineOf, type Block } from '../document.ts'
import { trimStart, unwrapped } from '../inline.ts'
import { countWords, endsSentence, key } from '../words.ts'
import type { Step } from '../work.ts'

export const pullQuotes: Step = {
  name: 'pull quotes',
  because:
    'Last of those that read single lines: what is no head, subhead or list and yet no paragraph is a pull quote.',
  run: (work) => {
    const blocks = [...work.blocks]
    const holderOf = repetitions(blocks)
    const paragraphs = blocks.filter((block) => block.type === 'paragraph' && countWords(lineOf(block)) > 8)
    const open = paragraphs.filter((block) => !endsSentence(lineOf(block))).length
    // Where many paragraphs end without a stop, a missing stop says nothing.
    const stopsCount = open <= Math.max(4, paragraphs.length * 0.4)
    blocks.forEach((block, index) => {
      const line = lineOf(block)
      const words = countWords(line)
      if (!['paragraph', 'quote', 'pull-quote', 'heading'].includes(block.type) || block.inItem) return
      const holder = words >= 5 && words <= 60 ? holderOf(index) : undefined
      if (holder && block.type !== 'heading') {
        work.take([block], 'merged', `line ${holder.lines[0] ?? ''}`, 'a pull quote that repeats the text')
      } else if (
        block.type === 'pull-quote' ||
        isMarked(block) ||
        (stopsCount && isUnmarked(blocks, index))
      ) {
        work.replace(block, quoted(block))
      }
    })
  },
}

/** For each block another one that has all its words among more, in their order; each text is folded once. */
const repetitions = (blocks: readonly Block[]): ((index: number) => Block | undefined) => {
  const texts = blocks.map((block) => ` ${key(lineOf(block))} `)
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length + 1
  }
  const all = texts.join('\n')
  const attribution = /\s+[–—-]{1,2}\s*\p{Lu}[^.]{2,40}$/u
  return (index) => {
    const own = key(lineOf(blocks[index] ?? { content: [] }).replace(attribution, ''))
    if (own.split(' ').length < 5) return undefined
    for (let at = all.indexOf(` ${own} `); at !== -1; at = all.indexOf(` ${own} `, at + 1)) {
      const holder = starts.findLastIndex((start) => start <= at)
      if (holder !== index && texts[holder]?.trim() !== own) return blocks[holder]
    }
    return undefined
  }
}

const isMarked = ({ type, look, content }: Block): boolean => {
  const words = countWords(lineOf({ content }))
  if (words < 5 || words > 60) return false
  if (/pull|intense|callout|blockquote-large/i.test(look.style ?? '')) return true
  if (type === 'heading' || type === 'quote') return false
  return (look.size ?? 1) >= 1.15 && words >= 7
}

/** A paragraph of a sentence without its full stop, between paragraphs. */
const isUnmarked = (blocks: readonly Block[], index: number): boolean => {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block?.type !== 'paragraph' || index === 0) return false
  const line = lineOf(block)
  const words = countWords(line)
  if (words < 6 || words > 55 || /^\p{Ll}/u.test(line) || /https?:|@/.test(line)) return false
  if (next && (/^\p{Ll}/u.test(lineOf(next)) || next.type === 'item')) return false
  return !endsSentence(line) || (block.look.italic === true && /^["“«].*["”»]$/u.test(line))
}

/** The quote without the marks and the emphasis that set it off; whoever is named after a dash said it. */
const quoted = (block: Block): Block => {
  const content = trimStart(unwrapped(block.content))
  if (block.name !== undefined) return { ...block, type: 'pull-quote', content }
  const said = /^(.*\S)\s+[–—]\s*(\p{Lu}[^.!?]{2,60})$/u.exec(lineOf({ content }))
  return said?.[1] !== undefined && said[2] !== undefined
    ? { ...block, type: 'pull-quote', content: [{ type: 'text', value: said[1] }], name: said[2] }
    : { ...block, type: 'pull-quote', content }
}
