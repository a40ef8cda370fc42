import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordChanges } from '../../../src/outputs/changes/words.ts'

/** `kept [-removed-]{+added+}`, as `git diff --word-diff` writes it. */
const marked = (then: string, now: string, language = 'en'): string =>
  wordChanges(then, now, language)
    .map(({ is, text }) => (is === 'kept' ? text : is === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('what is different between two texts', () => {
  it.each([
    ['a word', 'seven villages', 'nine villages', '[-seven-]{+nine+} villages'],
    ['a word more', 'Walls move water.', 'Walls move the water.', 'Walls move {+the +}water.'],
    ['a text that is new', '', 'Room for the river.', '{+Room for the river.+}'],
    ['a text that is gone', 'Room for the river.', '', '[-Room for the river.-]'],
  ])('is said word by word: %s', (_, then, now, said) => {
    expect(marked(then, now)).toBe(said)
  })

  it('is said word by word in a script without Latin letters', () => {
    expect(marked('پانی محفوظ نہیں ہے', 'پانی خاموش نہیں ہے', 'ur')).toBe('پانی [-محفوظ-]{+خاموش+} نہیں ہے')
  })

  it('is nothing where only lines are broken otherwise', () => {
    expect(wordChanges('They move\nthe water.', 'They move the\nwater.\n', 'en')).toEqual([])
  })

  it('comes with a few words around it, not with the whole text', () => {
    const words = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ')
    const said = marked(`${words} old ${words}`, `${words} new ${words}`)
    expect(said).toMatch(/^… (?:word\d+ ){6}\[-old-\]\{\+new\+\} (?:word\d+ ){6}…$/)
  })

  it('is the one and then the other where they have hardly a word in common', () => {
    const [then, now] = ['a', 'b'].map((letter) =>
      Array.from({ length: 4000 }, (_, i) => letter + i).join(' '),
    )
    expect(wordChanges(then ?? '', now ?? '', 'en').map(({ is }) => is)).toEqual(['removed', 'added'])
  })

  it('leads from each text to the other, for any two short ones', () => {
    const text = fc.array(fc.constantFrom('river', 'wall', 'flood', 'and', 'the', '.', 'پل'), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [then, now] = [a.join(' '), b.join(' ')]
        const pieces = wordChanges(then, now, 'en')
        if (pieces.length === 0) return
        const without = (is: string) =>
          pieces
            .filter((piece) => piece.is !== is)
            .map(({ text: words }) => words)
            .join('')
            .replace(/\s+/g, '')
        expect(without('added')).toBe(then.replace(/\s+/g, ''))
        expect(without('removed')).toBe(now.replace(/\s+/g, ''))
      }),
    )
  })
})
