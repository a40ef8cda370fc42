import type { Font } from 'satori'
import { outlinesOf, type Outline } from './glyf.ts'
import { markedFont } from './marks.ts'
import { tableOf, type Tables } from './sfnt.ts'

/** A face of the cards: what satori sets it with, and what its letters look like. */
export interface Face {
  font: Font
  unitsPerEm: number
  /** Of a glyph; none for one that leaves no ink. */
  outlineOf: (glyph: number) => Outline
}

/** @param number its place among the faces that satori is given together */
export const faceOf = (tables: Tables, number: number, names: Omit<Font, 'data'>): Face => ({
  font: { ...names, data: markedFont(tables, number) },
  unitsPerEm: tableOf(tables, 'head').getUint16(18),
  outlineOf: outlinesOf(tables),
})
