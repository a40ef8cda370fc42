import { describe, expect, it } from 'vitest'
import { bareContext } from '../../src/mdx/context.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toTypst } from '../../src/mdx/to-typst.ts'

const typst = (body: string) => toTypst(parseBody(body, { firstLine: 1 }).tree, bareContext)
const par = (...children: unknown[]) => ({ func: 'par', role: '', children })

describe('A body as data for Typst', () => {
  it('keeps text as strings, whatever Typst would read in it', () => {
    const words = '#import "x" $1$ = @y <z'
    expect(typst(words.replace('<', '\\<'))).toEqual([par(words)])
  })

  it('names pieces like the functions of Typst that set them', () => {
    expect(typst('A *b* **c** ~~d~~ [e](https://example.org/).')).toEqual([
      par(
        'A ',
        { func: 'emph', children: ['b'] },
        ' ',
        { func: 'strong', children: ['c'] },
        ' ',
        { func: 'strike', children: ['d'] },
        ' ',
        { func: 'link', dest: 'https://example.org/', children: ['e'] },
        '.',
      ),
    ])
  })

  it('counts headings from the second, since the first is the title, and gives them no sign to link by', () => {
    expect(typst('## One\n\n### Two')).toEqual([
      { func: 'heading', level: 1, children: ['One'] },
      { func: 'heading', level: 2, children: ['Two'] },
    ])
  })

  it('sets a footnote where it is referred to first, and refers to it after that', () => {
    expect(typst('One.[^a] Two.[^a]\n\n[^a]: The *note*.')).toEqual([
      par(
        'One.',
        {
          func: 'footnote',
          name: 'footnote-fn-a',
          children: [par('The ', { func: 'emph', children: ['note'] }, '.')],
        },
        ' Two.',
        { func: 'footnote-again', name: 'footnote-fn-a' },
      ),
    ])
  })

  it('ends with a footnote that refers to itself', () => {
    expect(JSON.stringify(typst('One.[^a]\n\n[^a]: See.[^a]'))).toContain('footnote-again')
  })

  it('keeps the numbers of a list, and says of a task whether it is done', () => {
    expect(typst('7. Seven\n8. Eight')).toMatchObject([
      { func: 'enum', items: [{ number: 7 }, { number: 8 }] },
    ])
    expect(typst('- [x] Done\n- [ ] Open')).toMatchObject([
      {
        func: 'list',
        items: [{ task: { done: true, label: 'Done' } }, { task: { done: false, label: 'Not done' } }],
      },
    ])
  })

  it('keeps the blanks between words, and none between blocks', () => {
    expect(typst('- *a* *b*')).toMatchObject([
      { items: [{ children: [{ func: 'emph' }, ' ', { func: 'emph' }] }] },
    ])
  })

  it('has a table as rows of cells, with the side of each column', () => {
    expect(typst('| a | b |\n| --- | ---: |\n| 1 | 2 |')).toEqual([
      {
        func: 'table',
        align: ['start', 'end'],
        rows: [
          [['a'], ['b']],
          [['1'], ['2']],
        ],
      },
    ])
  })

  it('says the language of words, and which way it is written', () => {
    expect(typst('The <Lang code="ur">رپورٹ</Lang>.')).toEqual([
      par('The ', { func: 'text', lang: 'ur', dir: 'rtl', block: false, children: ['رپورٹ'] }, '.'),
    ])
  })
})
