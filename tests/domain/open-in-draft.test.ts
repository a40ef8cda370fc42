import { describe, expect, it } from 'vitest'
import { schemaFor } from '../../src/domain/draft.ts'
import {
  openInDraft,
  openQuestions,
  withOpenQuestions,
  type DraftKind,
} from '../../src/domain/open-in-draft.ts'

const published = { field: 'published', question: openQuestions.published }

describe('a draft from a form', () => {
  it.each(Object.keys(openInDraft) as DraftKind[])(
    '%s: asks for everything that it lacks, and is valid',
    (kind) => {
      const data = withOpenQuestions(kind, { draft: true, title: '' })
      expect(data['review']).toEqual(
        openInDraft[kind].map((field) => ({ field, question: openQuestions[field] })),
      )
      expect(schemaFor(kind, data).safeParse(data).error?.issues).toBeUndefined()
    },
  )

  it('asks for nothing that is there', () => {
    const whole = { draft: true, title: 'A', summary: 'B', published: '2026-03-02' }
    expect(withOpenQuestions('commentary', whole)).toEqual(whole)
  })

  it('drops our question once it is answered, and keeps those that people asked', () => {
    const asked = { field: 'published', question: 'Before or after the summit?' }
    const other = { field: 'cover', question: 'May we print it?' }
    expect(
      withOpenQuestions('commentary', {
        draft: true,
        title: 'A',
        summary: 'B',
        published: '2026-03-02',
        review: [published, asked, other],
      })['review'],
    ).toEqual([asked, other])
  })

  it('does not ask twice', () => {
    const data = { draft: true, title: 'A', summary: 'B' }
    const once = withOpenQuestions('commentary', data)
    expect(once['review']).toEqual([published])
    expect(withOpenQuestions('commentary', once)).toEqual(once)
    const asked = { field: 'published', question: 'Which day is free?' }
    expect(withOpenQuestions('commentary', { ...data, review: [asked] })['review']).toEqual([asked])
  })

  it('leaves what is no draft alone', () => {
    expect(withOpenQuestions('commentary', { title: '' })).toEqual({ title: '' })
  })
})
