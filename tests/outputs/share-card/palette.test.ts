import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Element } from '../../../src/outputs/share-card/element.ts'
import { palette } from '../../../src/outputs/share-card/palette.ts'
import { sheetOf } from '../../../src/outputs/share-card/templates/index.ts'
import { sampleCards } from './sample-cards.ts'

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const coloursOfText = ({ props: { style, children } }: Element): (string | undefined)[] =>
  typeof children === 'string' ? [style.color] : children.flatMap(coloursOfText)

describe('the colours of text', () => {
  const used = new Set(
    Object.values(sampleCards).flatMap((card) => {
      const { masthead, settings, foot } = sheetOf(card)
      return [masthead, ...settings, ...(foot === undefined ? [] : [foot])].flatMap(({ element }) =>
        coloursOfText(element),
      )
    }),
  )

  it('are three', () => {
    expect(used).toEqual(new Set([palette.ink, palette.quiet, palette.accent]))
  })

  it.each([...used])('stand out from the paper as WCAG AA asks, in any size: %s', (colour) => {
    expect(contrast(colour ?? palette.paper, palette.paper)).toBeGreaterThanOrEqual(4.5)
  })

  it('are those of the site', async () => {
    const styles = await readFile(
      new URL('../../../src/styles/everywhere/tokens.css', import.meta.url),
      'utf8',
    )
    for (const [name, colour] of Object.entries(palette)) expect(styles).toContain(`--${name}: ${colour};`)
  })
})
