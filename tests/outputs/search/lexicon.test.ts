import { expect, it } from 'vitest'
import { encoded, type Item } from '../../../src/outputs/search/cbor.ts'
import { Lexicon } from '../../../src/outputs/search/lexicon.ts'
import { signature, version } from '../../../src/outputs/search/pagefind-format.ts'
import { Pieces } from '../../../src/outputs/search/pieces.ts'

const file = (item: Item): Uint8Array =>
  new Uint8Array([...new TextEncoder().encode(signature), ...encoded(item)])

/** A Pagefind that takes each piece for a word as it stands, and the letters of `a-b` for words, too, which weigh half. */
const asked: string[] = []
const index = (text: string) => {
  asked.push(text)
  const pieces = text.split(' ')
  const words = pieces.map((piece, place): Item => [piece, [[0, [-25, place], []]], []])
  const parts = pieces.flatMap((piece, place) =>
    piece.includes('-')
      ? piece
          .split('-')
          .map((part): Item => [part, [[0, [-13, place], []]], [[`${part}!`, [[0, [-13, place], []]]]]])
      : [],
  )
  return Promise.resolve({
    meta: file([version, [['en_1', pieces.length]]]),
    chunks: [file([words]), file([parts])],
  })
}

it('Pagefind is asked for each piece once, and never for what it takes for a mark or for nothing', async () => {
  const [pieces, lexicon] = [new Pieces(), new Lexicon(index)]
  const learn = async (text: string) => {
    const all = pieces.of(text)
    await lexicon.learn(all)
    return all.map((piece) =>
      lexicon.meanings(piece)?.map(({ term, weight }) => [term.text, weight, term.number]),
    )
  }
  expect(await learn('port a-b port \u200b ___PAGEFIND_WEIGHT___9')).toEqual([
    [['port', 24, 0]],
    [
      ['a-b', 24, 1],
      ['a', 12, 3],
      ['a\ta!', 12, 4],
      ['b', 12, 5],
      ['b\tb!', 12, 6],
    ],
    [['port', 24, 0]],
    undefined,
    [['PAGEFIND_WEIGHT___9', 24, 2]],
  ])
  await learn('port a new port')
  expect(asked).toEqual(['port a-b PAGEFIND_WEIGHT___9', 'a new'])
})

it('A Pagefind that counts other pieces than we do is noticed', async () => {
  const lexicon = new Lexicon(() => Promise.resolve({ meta: file([version, [['en_1', 7]]]), chunks: [] }))
  await expect(lexicon.learn(new Pieces().of('one two'))).rejects.toThrow('otherwise than at its blanks')
})
