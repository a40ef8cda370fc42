import { describe, expect, it } from 'vitest'
import { parseBody } from '../../src/mdx/parse.ts'
import { toText } from '../../src/mdx/to-text.ts'

const problemsOf = (body: string, firstLine = 1) => parseBody(body, { firstLine }).problems

describe('positions', () => {
  it('are those of the file', () => {
    const { tree } = parseBody('One.\n\nTwo.', { firstLine: 12 })
    expect(tree.children.map(({ position }) => position?.start)).toEqual([
      { line: 12, column: 1 },
      { line: 14, column: 1 },
    ])
  })

  it('count columns in UTF-16 units, as editors do', () => {
    const { tree } = parseBody('رپورٹ 😀 *a*', { firstLine: 1 })
    expect(tree).toHaveProperty('children.0.children.1.position.start', { line: 1, column: 10 })
  })

  it('are the same with Windows line endings and after a byte order mark', () => {
    const { tree } = parseBody('\uFEFFOne.\r\n\r\nTwo *three*.', { firstLine: 1 })
    expect(tree).toHaveProperty('children.1.children.1.position.start', { line: 3, column: 5 })
    expect(tree).toHaveProperty('children.0.children.0.value', 'One.')
  })

  it('of attributes are found in the opening tag', () => {
    const { tree } = parseBody('> <Note\n>   title="alt=1"\n>   alt="2">\n> a\n> </Note>', { firstLine: 1 })
    expect(tree).toHaveProperty('children.0.children.0.attributes.0.position.start', { line: 2, column: 5 })
    expect(tree).toHaveProperty('children.0.children.0.attributes.1.position.start', { line: 3, column: 5 })
  })

  it('of attributes after an expression stay unknown', () => {
    const { tree } = parseBody('<Note a={"b"} title="c">d</Note>', { firstLine: 1 })
    expect(tree).toHaveProperty('children.0.attributes.0.position')
    expect(tree).not.toHaveProperty('children.0.attributes.1.position')
  })
})

describe('the tree', () => {
  it('has no field by which a node could choose its element', () => {
    const { tree } = parseBody('<Note>a</Note>', { firstLine: 1 })
    expect(JSON.stringify(tree)).not.toContain('"data"')
  })

  it('does not take a line between two rules for front matter', () => {
    expect(
      parseBody('---\nlayout: x\n---\n', { firstLine: 1 }).tree.children.map(({ type }) => type),
    ).toEqual(['thematicBreak', 'heading'])
  })

  it.each([
    ['by itself', '<Term>a</Term>'],
    ['in a list item', '- <Term>a</Term>'],
    ['in a footnote', 'b[^1]\n\n[^1]: <Term>a</Term>'],
  ])('takes a term %s for words', (_, body) => {
    expect(JSON.stringify(parseBody(body, { firstLine: 1 }).tree)).toContain('"type":"mdxJsxTextElement"')
  })

  it('keeps terms on one line in one paragraph, with the blank between them', () => {
    const { tree } = parseBody('<Term>a</Term> <Term>b</Term>\n<Term>c</Term>\n\n<Term>d</Term>', {
      firstLine: 1,
    })
    expect(tree.children).toMatchObject([
      {
        type: 'paragraph',
        children: [{ name: 'Term' }, { value: ' ' }, { name: 'Term' }, { value: '\n' }, { name: 'Term' }],
      },
      { type: 'paragraph', children: [{ name: 'Term' }] },
    ])
  })

  it('gives the words of a component a paragraph', () => {
    expect(parseBody('<Note>a *b*</Note>', { firstLine: 1 }).tree).toMatchObject({
      children: [
        {
          name: 'Note',
          children: [{ type: 'paragraph', children: [{ value: 'a ' }, { type: 'emphasis' }] }],
        },
      ],
    })
  })

  it('is the same for a language in a line and in paragraphs, but for flow and text', () => {
    const types = (body: string) => JSON.stringify(parseBody(body, { firstLine: 1 }).tree).match(/mdxJsx\w+/g)
    expect(types('<Lang code="ur">الف</Lang>')).toEqual(['mdxJsxTextElement', 'mdxJsxAttribute'])
    expect(types('<Lang code="ur">\n\nالف\n\n</Lang>')).toEqual(['mdxJsxFlowElement', 'mdxJsxAttribute'])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['Fewer than<5.', { line: 7, column: 11 }, 'component', '&lt;'],
    ['A set {a b}.', { line: 7, column: 7 }, 'program code', String.raw`\{`],
    ['## A {#b}', { line: 7, column: 6 }, 'id', 'anchors:'],
    ['<!-- a -->', { line: 7, column: 1 }, 'HTML comments', '{/* … */}'],
    ['{/* a', { line: 7, column: 1 }, 'does not end', '*/}'],
    ['<PullQuote>\n\na', { line: 7, column: 1 }, '<PullQuote>', '</PullQuote>'],
    ['a<br>b', { line: 7, column: 2 }, '<br>', 'backslash'],
    ['a\n\n<Note>\n\n<Note>\n\nb\n\n</KeyPoints>', { line: 15, column: 1 }, 'of line 11', '</Note>'],
    ['</Note>', { line: 7, column: 1 }, 'never began', '<Note>'],
    ['- <Note>\n  a\n  b </Note>', { line: 9, column: 5 }, 'of line 7', 'line of its own'],
    ['See <https://example.org/>.', { line: 7, column: 5 }, 'address', '[words](address)'],
    ['<Figure src=“a.png” />', { line: 7, column: 1 }, '<Figure', 'straight quotation mark'],
  ])('%j says what is wrong, where, and what to do', (body, position, message, fix) => {
    expect(problemsOf(body, 7)).toEqual([
      {
        rule: 'mdx-parses',
        severity: 'error',
        position,
        message: expect.stringContaining(message),
        fix: expect.stringContaining(fix),
      },
    ])
  })

  it.each(['import "\\', '\uFEFFimport "\\', "export '\\é", 'import {/\\', 'Text.\n\nimport </\\'])(
    '%j is refused, although the parser itself would end the process on it',
    (body) => {
      expect(problemsOf(body)).toMatchObject([
        { rule: 'mdx-is-data', position: { line: body.split('\n').length, column: 1 } },
      ])
    },
  )

  it('words that begin a line with “import” come out whole', () => {
    const { tree } = parseBody(
      'Duties on\nimport and\nexport fell.\n\n```\nimport a\n```\n\n<Note title="a\nexport b">c</Note>',
      { firstLine: 1 },
    )
    expect(toText(tree)).toBe('Duties on import and export fell.\n\nimport a\n\na export b\n\nc')
  })

  it('leaves an empty tree', () => {
    expect(parseBody('Text.\n\n<Note>', { firstLine: 1 }).tree.children).toEqual([])
  })

  it('shows invisible characters', () => {
    expect(problemsOf('a\n\n[^\u202Eb]')[0]?.message).toContain(String.raw`\u{202e}`)
  })
})

describe('what a stack could not hold is refused before it is read', () => {
  const nested = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000)
  it.each([
    ['brackets', `{${nested('(', ')')}}`],
    ['brackets over lines', `{${nested('(\n', ')\n')}}`],
    ['an array', `export const a = ${nested('[', ']')}`],
    ['brackets in an attribute', `<Term a={${nested('[', ']')}} />`],
    ['templates', `{${nested('`${', '}`')}}`],
    ['negations', `{${'!\n'.repeat(40_000)}1}`],
    ['negations after an escaped brace', String.raw`\{ {${'!\n'.repeat(40_000)}1}`],
    ['negations after a code span', `\`{\` {${'!\n'.repeat(40_000)}1}`],
    ['negations in an attribute', `<Term a={${'!\n'.repeat(40_000)}1} />`],
    ['functions', `{${'a=>\n'.repeat(20_000)}1}`],
    ['labels in an export', `Text.\n\nexport function f(){${'a:\n'.repeat(20_000)}1}`],
    ['quotations', '>'.repeat(40_000) + ' a'],
    ['lists', '- '.repeat(40_000) + 'a'],
    ['emphasis', `${'*a _b\n'.repeat(20_000)}${' c_ d*\n'.repeat(20_000)}`],
    ['components', `${'<Note>\n'.repeat(10_000)}a\n${'</Note>\n'.repeat(10_000)}`],
    ['everything', 'a\n\n'.repeat(200_000)],
  ])('%s', (_, body) => {
    expect(problemsOf(body)[0]).toMatchObject({ severity: 'error', position: { line: expect.any(Number) } })
  })

  it('but a long text with code in it is read', () => {
    const body = `Text with \`{a}\` in it, and \\{ by itself.\n\n\`\`\`js\nimport a from 'b'\n{(((\n\`\`\`\n\n${'Some words. '.repeat(50)}\n\n`
    expect(problemsOf(body + 'Words.\n\n'.repeat(5_000))).toEqual([])
  })

  it('and elements stand fifty deep, but not more', () => {
    expect(problemsOf('> '.repeat(40) + 'a')).toEqual([])
    expect(problemsOf('> '.repeat(60) + 'a')).toMatchObject([{ rule: 'mdx-parses' }])
  })
})
