import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/domain/kinds.ts'
import { textsOf } from '../../src/domain/texts.ts'

describe('the texts of a front matter', () => {
  it('are what people read, with their place and their markup: no ids, dates, addresses or choices', () => {
    const brief = {
      title: 'A title',
      summary: 'A *summary*.',
      published: '2026-01-20',
      topics: ['floods'],
      seeAlso: ['an-id', { title: 'A pending piece' }],
      source: { publisher: 'A publisher', url: 'https://a.example.com/' },
      anchors: { walls: 'What walls do' },
      points: [{ id: 'one', speaker: 'her', text: 'A point.' }],
      recommendations: [
        { id: 'two', text: 'Do it.', kind: 'security', log: [{ date: '2026-01-21', note: 'Done.' }] },
      ],
    }
    expect(textsOf(kinds.brief.schema, brief)).toEqual([
      { value: 'A title', markup: 'plain', path: ['title'] },
      { value: 'A *summary*.', markup: 'inline-markdown', path: ['summary'] },
      { value: 'A publisher', markup: 'plain', path: ['source', 'publisher'] },
      { value: 'A pending piece', markup: 'plain', path: ['seeAlso', 1, 'title'] },
      { value: 'What walls do', markup: 'plain', path: ['anchors', 'walls'] },
      { value: 'A point.', markup: 'inline-markdown', path: ['points', 0, 'text'] },
      { value: 'Do it.', markup: 'inline-markdown', path: ['recommendations', 0, 'text'] },
      { value: 'Done.', markup: 'inline-markdown', path: ['recommendations', 0, 'log', 0, 'note'] },
    ])
  })

  it('are found in a front matter that does not fit, too', () => {
    expect(textsOf(kinds.person.schema, { name: ['x'], bio: 'A bio.', aliases: 'none', more: 'y' })).toEqual([
      { value: 'A bio.', markup: 'inline-markdown', path: ['bio'] },
    ])
  })
})
