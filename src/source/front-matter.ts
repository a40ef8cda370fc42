import { type Problem } from '../domain/diagnostic.ts'

/** A file in two: its front matter and its body, each with the line on which it begins (from 1). */
export interface Parts {
  yaml: { text: string; firstLine: number }
  body: { text: string; firstLine: number }
}

const opening = /^---[ \t]*\r?(?=\n|$)/
const closing = /\n---[ \t]*\r?(?=\n|$)/g

const missing = (message: string, fix: string): { problem: Problem } => ({
  problem: {
    rule: 'front-matter-present',
    severity: 'error',
    position: { line: 1, column: 1 },
    message,
    fix,
  },
})

/** Takes the front matter off an MDX file. Both fences must stand alone on their lines. */
export const splitFrontMatter = (text: string): { parts: Parts } | { problem: Problem } => {
  const opened = opening.exec(text)
  if (opened === null)
    return missing(
      'The file does not begin with its front matter.',
      'Begin the file with a line `---`, then the fields (`title: …`), then another line `---`.',
    )
  closing.lastIndex = opened[0].length
  const closed = closing.exec(text)
  if (closed === null)
    return missing('The front matter has no end.', 'Put a line `---` after its last field.')
  // Joined, it is a text of its own: a slice, and every value within it, would hold all of the file in memory.
  const [, ...lines] = text.slice(0, closed.index).split('\n')
  return {
    parts: {
      yaml: { text: lines.join('\n'), firstLine: 2 },
      body: { text: text.slice(closed.index + closed[0].length + 1), firstLine: lines.length + 3 },
    },
  }
}
