import satori from 'satori'
import { describe, expect, it } from 'vitest'
import { packagedFaces } from '../../../src/build/cards/fonts.ts'
import { text } from '../../../src/outputs/share-card/element.ts'
import { isPlain } from '../../../src/outputs/share-card/strips.ts'
import { typography } from '../../../src/outputs/share-card/typography.ts'

describe('a plain text', () => {
  it('is Latin', () => {
    for (const plain of ['', 'Rivers & Borders, 17:00–18:00', 'São Tomé’s “Zoë” \\ \u200d\u200e'])
      expect(isPlain(plain)).toBe(true)
    for (const other of ['ʿAbd', 'Ḥaqq', 'آب', 'Water 🌊', '水', 'tab\t', 'ÿ', 'µ'])
      expect(isPlain(other)).toBe(false)
  })

  it('has only letters that each of the faces has which it is set in', async () => {
    const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => isPlain(letter) && !/[\u200d\u200e]/.test(letter),
    )
    expect(letters.length).toBeGreaterThan(150)
    const { title, prose, kicker, label, note } = typography('Latin')
    const missing: string[] = []
    // One face at a time, so that none stands in for another.
    for (const { font } of packagedFaces(true))
      for (const setting of [title, prose, kicker, label, note])
        await satori(text('letters', setting(20), letters.join('')), {
          width: 1000,
          height: 1000,
          fonts: [font],
          loadAdditionalAsset: (_language, characters) => {
            missing.push(characters)
            return Promise.resolve([])
          },
        })
    expect(missing).toEqual([])
  })
})
