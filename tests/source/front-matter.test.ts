import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../src/source/front-matter.ts'

describe('a file is split in two', () => {
  it('at its two fences, each part with the line on which it begins', () => {
    expect(splitFrontMatter('---\ntitle: Mud\nkicker: Deep\n---\n\nText.\n')).toEqual({
      parts: {
        yaml: { text: 'title: Mud\nkicker: Deep', firstLine: 2 },
        body: { text: '\nText.\n', firstLine: 5 },
      },
    })
  })

  it.each([
    ['at fences with blanks after them', '---  \ntitle: Mud\n---\t\nText.', 'title: Mud', 'Text.'],
    ['with nothing between the fences', '---\n---\nText.', '', 'Text.'],
    ['without a body', '---\ntitle: Mud\n---', 'title: Mud', ''],
    ['with a rule in its body', '---\na: 1\n---\nText.\n\n---\n\nMore.', 'a: 1', 'Text.\n\n---\n\nMore.'],
    [
      'with hyphens that are no fence',
      '---\na: |\n  ---\nb: ----\n---\nText.',
      'a: |\n  ---\nb: ----',
      'Text.',
    ],
  ])('%s', (_, text, yaml, body) => {
    expect(splitFrontMatter(text)).toMatchObject({ parts: { yaml: { text: yaml }, body: { text: body } } })
  })

  it('without losing or moving a character', () => {
    const line = fc.string().map((text) => text.replace(/[\r\n]/g, '').replace(/^---\s*$/, '- - -'))
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (yaml, body) => {
        const split = splitFrontMatter(['---', ...yaml, '---', ...body].join('\n'))
        expect(split).toEqual({
          parts: {
            yaml: { text: yaml.join('\n'), firstLine: 2 },
            body: { text: body.join('\n'), firstLine: yaml.length + 3 },
          },
        })
      }),
    )
  })
})

describe('a file cannot be split', () => {
  it.each([
    ['that is empty', ''],
    ['that begins with its text', 'Text.\n---\na: 1\n---'],
    ['that begins with a blank line', '\n---\na: 1\n---'],
    ['whose first fence is indented', ' ---\na: 1\n---'],
    ['whose first fence says more', '--- yaml\na: 1\n---'],
    ['whose front matter has no end', '---\ntitle: Mud\n\nText.'],
    ['whose second fence is indented', '---\ntitle: Mud\n ---\nText.'],
  ])('%s', (_, text) => {
    expect(splitFrontMatter(text)).toMatchObject({
      problem: { rule: 'front-matter-present', position: { line: 1, column: 1 } },
    })
  })
})
