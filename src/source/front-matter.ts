import { type Problem } from '../domain/diagnostic.ts'

/** A file in two: its front matter and its body, each with the line on which it begins (from 1). */
export interface Parts {
  yaml: { text: string; firstLine: number }
  body: { text: string; firstLine: number }
}

const fence = /^---[ \t]*$/

/** Takes the front matter off an MDX file. Both fences must stand alone on their lines. */
export const splitFrontMatter = (text: string): { parts: Parts } | { problem: Problem } => {
  const lines = text.split('\n')
  if (!fence.test((lines[0] ?? '').replace(/\r$/, ''))) {
    return {
      problem: {
        rule: 'front-matter-present',
        severity: 'error',
        position: { line: 1, column: 1 },
        message: 'The file does not begin with its front matter.',
        fix: 'Begin the file with a line `---`, then the fields (`title: …`), then another line `---`.',
      },
    }
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line.replace(/\r$/, '')))
  if (end === -1) {
    return {
      problem: {
        rule: 'front-matter-present',
        severity: 'error',
        position: { line: 1, column: 1 },
        message: 'The front matter has no end.',
        fix: 'Put a line `---` after its last field.',
      },
    }
  }
  return {
    parts: {
      yaml: { text: lines.slice(1, end).join('\n'), firstLine: 2 },
      body: { text: lines.slice(end + 1).join('\n'), firstLine: end + 2 },
    },
  }
}
