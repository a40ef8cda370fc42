import satori from 'satori'
import { cardSize } from './card.ts'
import { shapesOf, type Shape } from './drawing.ts'
import type { Element } from './element.ts'
import type { Face } from './faces/face.ts'
import type { Strip } from './frame.ts'
import { faultsOf, type Part } from './layout.ts'

/** The faces that a text is set in. @param isPlain whether it is (`isPlain`) */
export type Faces = (isPlain: boolean) => readonly Face[]

const plainLetters = /^[ -~\u00a0«·»À-þ–—‘’“”•…]*$/u
/** Nobody sees them: the marks that element.ts and fit.ts put into texts. */
const marks = /[\u200d\u200e]/g

/** Whether a text has only letters that every Latin face has, in capitals, too. Most cards need no other face. */
export const isPlain = (text: string): boolean => plainLetters.test(text.replaceAll(marks, ''))

/** A strip as it was laid out. */
export interface LaidOut {
  shapes: readonly Shape[]
  /** The faces of its letters. */
  faces: readonly Face[]
  top: number
  parts: readonly Part[]
  /** Parts that lie wrong, in words. */
  faults: readonly string[]
  /** Characters that no face has. They were left out. */
  missing: readonly string[]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const without = (element: Element, characters: ReadonlySet<string>): Element => {
  const { children } = element.props
  const kept =
    typeof children === 'string'
      ? Array.from(graphemes.segment(children), ({ segment }) => segment)
          .filter((character) => !characters.has(character))
          .join('')
      : children.map((child) => without(child, characters))
  return { ...element, props: { ...element.props, children: kept } }
}

const textsOf = ({ props: { children } }: Element): readonly string[] =>
  typeof children === 'string' ? [children] : children.flatMap(textsOf)

/** Satori keeps what it has read of fonts by their array. */
const fontsOf = new WeakMap<readonly Face[], Face['font'][]>()

/** Lays a strip out. */
export const layOut = async ({ element, top, height }: Strip, facesFor: Faces): Promise<LaidOut> => {
  const needsNoOther = textsOf(element).every(isPlain)
  const faces = facesFor(needsNoOther)
  const fonts = fontsOf.get(faces) ?? faces.map(({ font }) => font)
  fontsOf.set(faces, fonts)
  const missing = new Set<string>()

  const attempt = async (element: Element) => {
    const parts: Part[] = []
    const svg = await satori(element, {
      width: cardSize.width,
      height,
      fonts,
      // Letters as outlines.
      embedFont: true,
      onNodeDetected: ({ key, left, top: down, width, height }) => {
        if (typeof key === 'string') parts.push({ name: key, left, top: top + down, width, height })
      },
      ...(needsNoOther
        ? {}
        : {
            loadAdditionalAsset: (_language, characters) => {
              for (const { segment } of graphemes.segment(characters)) missing.add(segment)
              return Promise.resolve([])
            },
          }),
    })
    return { svg, parts }
  }

  let { svg, parts } = await attempt(element)
  if (missing.size > 0) ({ svg, parts } = await attempt(without(element, missing)))
  return {
    shapes: shapesOf(svg),
    faces,
    top,
    parts,
    faults: faultsOf(parts, { top, height }),
    missing: [...missing],
  }
}
