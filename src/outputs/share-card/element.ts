/** The CSS that the templates use, as satori takes it: lengths in pixels, `lineHeight` as a factor. */
export interface Style {
  display?: 'flex' | 'block'
  flexDirection?: 'column'
  alignItems?: 'flex-start' | 'center'
  justifyContent?: 'flex-end' | 'space-between'
  flexGrow?: number
  flexShrink?: number
  gap?: number
  width?: number
  height?: number
  minWidth?: number
  maxWidth?: number
  paddingTop?: number
  paddingBottom?: number
  paddingLeft?: number
  paddingRight?: number
  boxSizing?: 'border-box'
  backgroundColor?: string
  color?: string
  direction?: 'ltr' | 'rtl'
  fontFamily?: string
  fontWeight?: 400 | 600 | 700
  fontStyle?: 'italic'
  fontSize?: number
  lineHeight?: number
  letterSpacing?: number
  textTransform?: 'uppercase'
  textWrap?: 'balance'
  overflowWrap?: 'anywhere' | 'normal'
  lineClamp?: number
}

/** An element as satori takes it: shaped like React's, made without React. */
export interface Element {
  type: 'div'
  /** The name of a part, unique in its card, by which its place is known once it is laid out. */
  key: string | null
  props: { style: Style; children: string | readonly Element[] }
}

/** A flex box around other elements. */
export const box = (style: Style, ...children: readonly (Element | undefined)[]): Element => ({
  type: 'div',
  key: null,
  // Yoga measures the content by default, so that padding would be added to a width.
  props: {
    style: { display: 'flex', boxSizing: 'border-box', flexShrink: 0, ...style },
    children: children.filter((child) => child !== undefined),
  },
})

/** A painted rectangle. */
export const shape = (name: string, style: Style): Element => ({
  type: 'div',
  key: name,
  props: { style: { display: 'flex', flexShrink: 0, ...style }, children: [] },
})

/** Room that nothing may enter. */
export const space = (name: string, height: number, width: number): Element =>
  shape(`space ${name}`, { width, height })

const leftToRightMark = '\u200e'

/**
 * A box of text, as high as its lines. A word that is wider than the box is broken.
 * Figures on both sides of a colon or a stroke are kept in their order: among Arabic letters satori would set 17:00 as 00:17.
 * The first mark stands behind a figure, whose face then gives the line its baseline: the mark is in Naskh only.
 */
export const text = (name: string, style: Style, content: string): Element => ({
  type: 'div',
  key: name,
  props: {
    style: { display: 'block', overflowWrap: 'anywhere', flexShrink: 0, ...style },
    children: content.replaceAll(/(\d)(\d*(?:[:/]\d+)+)/g, `$1${leftToRightMark}$2${leftToRightMark}`),
  },
})
