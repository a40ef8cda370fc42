import { createCanvas } from './canvas.ts'
import { cardSize, type ShareCard } from './card.ts'
import { colourOf } from './drawing.ts'
import type { Strip } from './frame.ts'
import { layOut, type Faces, type LaidOut } from './strips.ts'
import type { Part } from './layout.ts'
import { palette } from './palette.ts'
import { encodePng, type Packing } from './png.ts'
import { sheetOf } from './templates/index.ts'

export interface DrawingTools extends Packing {
  faces: Faces
}

export interface DrawnCard {
  /** 1200 × 630. */
  png: Uint8Array
  parts: readonly Part[]
  /** Characters that no face has. They were left out of the picture. */
  missing: readonly string[]
}

/** The first of some strips in which every part has its place. @throws when there is none: a mistake in its template */
const fitting = async (strips: Iterable<Strip>, faces: Faces): Promise<LaidOut> => {
  let faults: readonly string[] = []
  for (const strip of strips) {
    const laidOut = await layOut(strip, faces)
    if (laidOut.faults.length === 0) return laidOut
    faults = laidOut.faults
  }
  throw new Error(`No setting fits: ${faults.join('; ')}.`)
}

// All cards of a kind have the same masthead.
const mastheads = new Map<string, Promise<LaidOut>>()
const mostMastheads = 200
const mastheadOf = (strip: Strip, faces: Faces): Promise<LaidOut> => {
  const key = JSON.stringify(strip)
  const known = mastheads.get(key)
  if (known !== undefined) return known
  if (mastheads.size === mostMastheads) mastheads.clear()
  const masthead = fitting([strip], faces)
  mastheads.set(key, masthead)
  return masthead
}

const paint = createCanvas(cardSize, colourOf(palette.paper))

/**
 * Draws a card in the first of its settings in which every part lies in its place and on no other.
 * Equal cards, faces and versions of satori give equal bytes.
 * @throws when even the last setting does not fit, or something in it cannot be drawn: mistakes in its template
 */
export const drawCard = async (card: ShareCard, { faces, ...packing }: DrawingTools): Promise<DrawnCard> => {
  const { masthead, settings, foot } = sheetOf(card)
  const strips = [
    await mastheadOf(masthead, faces),
    await fitting(settings, faces),
    ...(foot === undefined ? [] : [await fitting([foot], faces)]),
  ]
  return {
    png: encodePng(paint(strips), packing),
    parts: strips.flatMap(({ parts }) => parts),
    missing: [...new Set(strips.flatMap(({ missing }) => missing))],
  }
}
