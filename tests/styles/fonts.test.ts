import { readdir, readFile } from 'node:fs/promises'
import { createFontStack } from '@capsizecss/core'
import { fromBuffer } from '@capsizecss/unpack'
import { create } from 'fontkitten'
import postcss from 'postcss'
import { describe, expect, it } from 'vitest'

const styles = new URL('../../src/styles/', import.meta.url)

/** The `@font-face` rules in their order: descriptor → value. */
const faces: Record<string, string>[] = []
for (const folder of ['everywhere/', 'faces/'])
  for (const file of (await readdir(new URL(folder, styles))).sort())
    postcss.parse(await readFile(new URL(folder + file, styles), 'utf8')).walkAtRules('font-face', (rule) => {
      const face: Record<string, string> = {}
      rule.walkDecls(({ prop, value }) => void (face[prop] = value))
      faces.push(face)
    })
const own = faces.filter(({ src }) => src?.startsWith('url('))
const likened = faces.filter((face) => 'size-adjust' in face)

const fileOf = ({ src }: Record<string, string>): URL =>
  new URL(/url\('(.+?)'\)/.exec(src ?? '')?.[1] ?? '', new URL('faces/', styles))
/** The characters of a `unicode-range`. */
const rangeOf = (face: Record<string, string>): Set<number> =>
  new Set(
    (face['unicode-range'] ?? '').split(',').flatMap((part) => {
      const [from = '', to = from] = part.trim().replace('U+', '').split('-')
      const [first, last] = [parseInt(from, 16), parseInt(to, 16)]
      return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    }),
  )

/** The characters that a file has. The last code point is the end of its table and no character. */
const charactersOf = async (face: Record<string, string>): Promise<Set<number>> => {
  const font = create(await readFile(fileOf(face)))
  if (font.isCollection) throw new Error('One font is one file.')
  return new Set(font.characterSet.filter((character) => character !== 0xffff))
}

describe('The fonts', () => {
  it('say of every character of a file that it is there, so that it is fetched for it', async () => {
    for (const face of own)
      expect([...(await charactersOf(face))].filter((character) => !rangeOf(face).has(character))).toEqual([])
  })

  it('have, in the files of nearly every page, the letters and the marks of English', async () => {
    for (const name of ['source-serif-4.woff2', 'source-serif-4-italic.woff2']) {
      const there = await charactersOf(own.find(({ src }) => src?.includes(`/${name}`)) ?? {})
      const letters = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index))
      for (const letter of [...letters, ...'£§©«°·»×éêèüöñ–—‘’“”•…′″−\u00a0'])
        expect(there.has(letter.codePointAt(0) ?? 0), letter).toBe(true)
    }
  })

  it('have the letters of Western Europe and of transliteration, in both styles', async () => {
    for (const style of [undefined, 'italic']) {
      const files = own.filter((face) => face['font-style'] === style)
      const there = new Set((await Promise.all(files.map(charactersOf))).flatMap((set) => [...set]))
      const lacking = [...'éüñÅßœšžÿ„‹›āīūĀḌḍḤḥṢṣṬṭẒẓṇʾʿ'].filter(
        (letter) => !there.has(letter.codePointAt(0) ?? 0),
      )
      expect(lacking).toEqual([])
    }
  })

  it('share no letter within a style, so that none is fetched in the place of another', () => {
    for (const style of [undefined, 'italic']) {
      const letters = own.filter((face) => face['font-style'] === style).flatMap((face) => [...rangeOf(face)])
      expect(letters.length).toBe(new Set(letters).size)
    }
  })

  it('wait for nobody: a page is read in the face that is there', () => {
    expect(new Set(own.map((face) => face['font-display']))).toEqual(new Set(['optional']))
  })

  it('are at most 20.5 and 12.5 kB for the letters of nearly every page', async () => {
    const bytes = async (name: string) => (await readFile(new URL(`fonts/${name}`, styles))).length
    expect(await bytes('source-serif-4.woff2')).toBeLessThan(20_500)
    expect(await bytes('source-serif-4-italic.woff2')).toBeLessThan(12_500)
  })
})

/** Widths and heights of faces that readers have (the fonts' own tables, as @capsizecss/metrics 4.3.0 lists them). */
const readers = {
  'like Georgia': { familyName: 'Georgia', unitsPerEm: 2048, xWidthAvg: 913 },
  'like Times': { familyName: 'Times New Roman', unitsPerEm: 2048, xWidthAvg: 832 },
}

it('A reader’s own face is made as wide and as high as the font', async () => {
  const { xWidthAvg, unitsPerEm, ascent, descent, lineGap } = await fromBuffer(
    await readFile(new URL('fonts/source-serif-4.woff2', styles)),
  )
  const metrics = { familyName: 'Source Serif', xWidthAvg, unitsPerEm, ascent, descent, lineGap }
  expect(likened.map((face) => face['font-family']?.replaceAll("'", ''))).toEqual(Object.keys(readers))
  for (const [index, reader] of Object.values(readers).entries()) {
    const { fontFaces } = createFontStack([metrics, { ascent: 0, descent: 0, lineGap: 0, ...reader }], {
      fontFaceFormat: 'styleObject',
    })
    const [computed] = [fontFaces].flat()
    const face = likened[index] ?? {}
    for (const [descriptor, value] of [
      ['size-adjust', computed?.['@font-face'].sizeAdjust],
      ['ascent-override', computed?.['@font-face'].ascentOverride],
      ['descent-override', computed?.['@font-face'].descentOverride],
    ] as const)
      expect(parseFloat(face[descriptor] ?? ''), `${reader.familyName}: ${descriptor}`).toBeCloseTo(
        parseFloat(String(value)),
        0,
      )
  }
})
