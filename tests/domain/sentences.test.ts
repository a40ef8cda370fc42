import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAt, sentencesIn } from '../../src/domain/sentences.ts'

const parts = (text: string) => sentencesIn(text).map((sentence) => sentence.text.trim())

describe('a sentence does not end', () => {
  it.each([
    'Then Dr. Khan spoke.',
    'The address of Prof. Iqbal and Lt. Gen. Munir was short.',
    'It was signed by A. Q. Khan.',
    'It is seen as a U.S. Army matter.',
    'Old networks, e.g. Hawala, move the money.',
    'See Art. 370 and No. 4 (cf. Smith et al. Then).',
    'The fee is Rs. 400.',
    'Is it 4.5 or p. 12?',
    'It rose by 1.5 million, i.e. Half.',
    'He said: “Mr. Karim left.”',
  ])('inside “%s”', (text) => {
    expect(parts(text)).toEqual([text])
  })
})

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', 'It began. Then it ended.', ['It began.', 'Then it ended.']],
    [
      'after initials that end it',
      'They left the U.S. The rest stayed.',
      ['They left the U.S.', 'The rest stayed.'],
    ],
    ['after “no”', 'Did it work? No. Ten failed.', ['Did it work?', 'No.', 'Ten failed.']],
    ['at a question', 'Who gains? Nobody.', ['Who gains?', 'Nobody.']],
    ['after a quotation', '“It is so.” Others differ.', ['“It is so.”', 'Others differ.']],
    ['in Urdu', 'یہ شروع ہوا۔ پھر ختم ہوا۔', ['یہ شروع ہوا۔', 'پھر ختم ہوا۔']],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected)
  })
})

it('a sentence is found by any place in it, within its paragraph', () => {
  const text = 'A heading\nIt began. Then Mr. Khan said that ISKP left. All was well.\nMore.'
  const sentence = 'Then Mr. Khan said that ISKP left.'
  const start = text.indexOf(sentence)
  for (let index = start; index < start + sentence.length; index += 1)
    expect(sentenceAt(text, index)).toBe(sentence)
})

it('sentences together are the text, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Dr.', 'U.S.', 'It', 'e.g.', 'ends.', ' ', '“', '”', '\n', 'Khan')),
      (words) => {
        const text = words.join('')
        const sentences = sentencesIn(text)
        expect(sentences.map((sentence) => sentence.text).join('')).toBe(text)
        for (const { index, text: own } of sentences) expect(text.slice(index, index + own.length)).toBe(own)
      },
    ),
  )
})
