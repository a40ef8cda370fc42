import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ShareCard } from '../../../src/outputs/share-card/card.ts'
import type { DrawnCard } from '../../../src/outputs/share-card/draw.ts'
import type { Part } from '../../../src/outputs/share-card/layout.ts'
import { drawn, inkOf, pixelsOf } from './drawn.ts'
import { sampleCards } from './sample-cards.ts'

const right = ({ left, width }: Part): number => left + width
const bottom = ({ top, height }: Part): number => top + height

/** Asserts of the laid-out boxes that each lies inside the card, and on no other. */
const expectOrderly = ({ parts }: DrawnCard): void => {
  const spots = parts.map((part) => part.name)
  expect(new Set(spots).size).toBe(spots.length)
  for (const part of parts) {
    expect(Math.min(part.left, part.top), `${part.name} begins inside`).toBeGreaterThanOrEqual(40)
    expect(right(part), `${part.name} ends inside`).toBeLessThanOrEqual(1200 - 40)
    expect(bottom(part), `${part.name} ends inside`).toBeLessThanOrEqual(630 - 40)
    for (const other of parts) {
      if (other === part) continue
      const apart =
        right(part) <= other.left ||
        right(other) <= part.left ||
        bottom(part) <= other.top ||
        bottom(other) <= part.top
      expect(apart, `${part.name} lies beside ${other.name}`).toBe(true)
    }
  }
}

/** Letters reach a little beyond the box of their lines. In pixels. */
const overhang = 22

/** Asserts that all ink of the picture is where the boxes say that something is drawn. */
const expectInkInBoxes = async ({ png, parts }: DrawnCard): Promise<void> => {
  const painted = parts.filter(({ name }) => !name.startsWith('space '))
  const pixels = await pixelsOf(png)
  const allowed = new Uint8Array(pixels.width * pixels.height)
  for (const part of painted) {
    for (let y = Math.max(0, part.top - overhang); y < bottom(part) + overhang; y++) {
      const row = y * pixels.width
      allowed.fill(1, row + Math.max(0, part.left - overhang), row + right(part) + overhang)
    }
  }
  const stray = inkOf(pixels).find(([x, y]) => allowed[y * pixels.width + x] === 0)
  expect(stray, 'ink outside of all boxes').toBeUndefined()
}

const names = (card: DrawnCard): string[] => card.parts.map(({ name }) => name)
const partOf = (card: DrawnCard, name: string): Part => {
  const part = card.parts.find((each) => each.name === name)
  if (part === undefined) throw new Error(`No part ${name} among ${names(card).join(', ')}`)
  return part
}
describe.each(Object.entries(sampleCards))('the card of a %s', (_name, card) => {
  it('is a PNG of 1200 × 630 under 100 kB, with every text in its place', async () => {
    const result = await drawn(card)
    expect(await sharp(result.png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(result.png.length).toBeLessThan(100_000)
    expect(result.missing).toEqual([])
    expectOrderly(result)
    await expectInkInBoxes(result)
  })
})

describe('a card', () => {
  it('is the same, byte for byte, each time it is drawn', async () => {
    const card = sampleCards['commentary, Urdu']
    expect((await drawn(card)).png).toEqual((await drawn(structuredClone(card))).png)
  })

  it('is mirrored for a language written from right to left', async () => {
    const [english, urdu] = await Promise.all([drawn(sampleCards.event), drawn(sampleCards['event, Urdu'])])
    for (const [first, second] of [
      ['mark', 'label'],
      ['weekday', 'title'],
      ['time', 'place'],
    ] as const) {
      expect(partOf(english, first).left).toBeLessThan(partOf(english, second).left)
      expect(partOf(urdu, first).left).toBeGreaterThan(partOf(urdu, second).left)
    }
  })

  it('keeps the clock’s figures in their order among Arabic letters', async () => {
    const [english, urdu] = await Promise.all([drawn(sampleCards.event), drawn(sampleCards['event, Urdu'])])
    const [here, there] = [partOf(english, 'time'), partOf(urdu, 'time')]
    expect((await pixelsOf(urdu.png, there)).data).toEqual((await pixelsOf(english.png, here)).data)
  })

  it('breaks no word to balance its lines', async () => {
    const inkWidth = async (title: string): Promise<number> => {
      const card = await drawn({ ...sampleCards.event, title })
      const ink = inkOf(await pixelsOf(card.png, partOf(card, 'title')))
      return Math.max(...ink.map(([x]) => x))
    }
    expect(await inkWidth('Hearing on Compulsory Pilotage')).toBeGreaterThanOrEqual(
      await inkWidth('Compulsory'),
    )
  })

  it('names eight speakers, and counts those beyond', async () => {
    const eight = names(await drawn(sampleCards['brief, eight speakers']))
    expect(eight.filter((name) => /^speaker-\d+$/.test(name))).toHaveLength(8)
    const thirteen = await drawn(sampleCards['brief, Urdu, thirteen speakers'])
    expect(names(thirteen).filter((name) => /^speaker-\d+$/.test(name))).toHaveLength(5)
  })

  it('names who led a talk under those who spoke', async () => {
    const card = await drawn(sampleCards['brief, six speakers and a moderator'])
    const lastSpeaker = partOf(card, 'speaker-6')
    expect(partOf(card, 'moderators-label').top).toBeGreaterThan(bottom(lastSpeaker))
    expect(partOf(card, 'moderator-1').top).toBeGreaterThan(bottom(lastSpeaker))
  })

  it('leaves out what no face can set, and says so', async () => {
    const title = 'Rivers and Borders'
    const card = sampleCards['commentary, three words']
    const plain = await drawn({ ...card, title })
    const decorated = await drawn({ ...card, title: '🌊 Rivers 水 and Borders 🇵🇰' })
    expect(decorated.missing.toSorted()).toEqual(['🇵🇰', '🌊', '水'].toSorted())
    expect(decorated.png).toEqual(plain.png)
  })

  it('holds any words whatever without overflowing', { timeout: 120_000 }, async () => {
    const letters = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzāḥṣWMQ') },
      { weight: 4, arbitrary: fc.constantFrom(...'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے') },
      { weight: 2, arbitrary: fc.constantFrom(...' -–:/.,’”()0123456789') },
      { weight: 1, arbitrary: fc.constantFrom('🌊', '🇵🇰', '👩‍👩‍👧', '水', 'Ж', 'ह', '\u200f', '\n', '&', '<') },
      {
        weight: 1,
        // A mark can stand as high above its letter as it likes.
        arbitrary: fc
          .string({ unit: 'binary', minLength: 1, maxLength: 1 })
          .filter((letter) => !/\p{M}/u.test(letter)),
      },
    )
    const words = fc.oneof(
      fc.string({ unit: letters, minLength: 1, maxLength: 300 }),
      fc
        .array(fc.string({ unit: letters, minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 40 })
        .map((each) => each.join(' ').slice(0, 300)),
    )
    const optional = fc.option(words, { nil: undefined })
    const common = {
      publication: fc.record({ name: words }),
      label: words,
      language: fc.constant('en'),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    }
    const cards: fc.Arbitrary<ShareCard> = fc.oneof(
      fc.record({
        ...common,
        kind: fc.constant('publication' as const),
        strapline: optional,
        address: words,
      }),
      fc.record({
        ...common,
        kind: fc.constant('commentary' as const),
        kicker: optional,
        title: words,
        byline: optional,
        date: optional,
      }),
      fc.record({
        ...common,
        kind: fc.constant('brief' as const),
        title: words,
        byline: optional,
        date: optional,
        speakersLabel: words,
        speakers: fc.array(words, { maxLength: 12 }),
        moderatorsLabel: words,
        moderators: fc.array(words, { maxLength: 3 }),
      }),
      fc.record({
        ...common,
        kind: fc.constant('event' as const),
        title: words,
        weekday: words,
        day: fc.constantFrom('1', '20', '30', '۲۳', '٢٣'),
        month: words,
        time: words,
        zone: words,
        place: optional,
      }),
      fc.record({
        ...common,
        kind: fc.constant('person' as const),
        name: words,
        nativeName: optional,
        position: optional,
      }),
      fc.record({
        ...common,
        kind: fc.constant('topic' as const),
        title: words,
        description: optional,
        count: optional,
      }),
      fc.record({
        ...common,
        kind: fc.constant('recommendation' as const),
        text: words,
        addressees: optional,
        brief: words,
      }),
    )
    await fc.assert(
      fc.asyncProperty(cards, async (card) => {
        const result = await drawn(card)
        expectOrderly(result)
        await expectInkInBoxes(result)
        expect(result.png.length).toBeLessThan(100_000)
      }),
      { numRuns: 40 },
    )
  })
})
