import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/source/yaml.ts'
import { marked } from './marked.ts'

/** Reads YAML with one place marked, and says where a word of the value at `text` stands, and where the mark is. */
const placeOf = (word: string, source: string) => {
  const { text: bare, places } = marked(source)
  const yaml = readYaml(bare, 1)
  const { text } = yaml.value as { text: string }
  return { found: yaml.positionIn(['text'], text.indexOf(word)), expected: places[0] }
}

describe('a word of a text has its true place in the file', () => {
  it.each([
    ['plain', 'text: The river ‸rose early.\n'],
    ['plain over two lines', 'text: The river\n  ‸rose early.\n'],
    ['in single quotes', "text: 'Karachi''s river: ‸rose early'\n"],
    ['in double quotes', 'text: "A \\"great\\" river \\u00e9 \\n ‸rose early"\n'],
    ['in double quotes, with a line continued', 'text: "The ri\\\n  ver ‸rose"\n'],
    ['folded', 'a: 1\ntext: >-\n  The river of the\n  north\n\n  ‸rose early.\nb: 2\n'],
    ['literal', 'text: |\n  The river\n    ‸rose early.\n'],
    ['with letters outside the first plane', 'text: 🌊🌊 river ‸rose\n'],
  ])('%s', (_, source) => {
    const { found, expected } = placeOf('rose', source)
    expect(found).toEqual(expected)
  })

  it('and a text that is no text has the place of its value', () => {
    expect(readYaml('a: 1\nb: [x]\n').positionIn(['b'], 3)).toEqual({ line: 2, column: 4 })
  })
})
