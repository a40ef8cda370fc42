import { lettersOf, type Letter } from './faces/marks.ts'

/** A rectangle of whole pixels, or the letters of a text, to be filled with a colour: 0xrrggbb. */
export type Shape =
  | { kind: 'rectangle'; colour: number; left: number; top: number; width: number; height: number }
  | { kind: 'letters'; colour: number; letters: readonly Letter[] }

const refusal = (what: string): Error =>
  new Error(
    `A template of the share cards leads to ${what}, which cannot be drawn: only letters and rectangles, each of one opaque colour, ` +
      'without rounded corners, borders, shadows or turns. Set it otherwise, or teach src/outputs/share-card/drawing.ts to read it.',
  )

/** The attributes of a tag, in the order of `names`: these, and no others. */
const attributes = (tag: string, names: readonly string[]): string[] => {
  const found = Array.from(
    tag.matchAll(/\s([^\s=]+)="([^"]*)"/g),
    ([, name = '', value = '']) => [name, value] as const,
  )
  const other = found.find(([name]) => !names.includes(name))
  if (other !== undefined)
    throw refusal(`the attribute ${other[0]}="${other[1].slice(0, 40)}" of a <${tag.split(' ', 1)[0]}>`)
  return names.map((wanted) => {
    const value = found.find(([name]) => name === wanted)?.[1]
    if (value === undefined) throw refusal(`a <${tag.split(' ', 1)[0]}> without ${wanted}`)
    return value
  })
}

/** A colour as 0xrrggbb that is written `#rrggbb`. @throws when it is written otherwise */
export const colourOf = (fill: string): number => {
  if (!/^#[\da-f]{6}$/.test(fill)) throw refusal(`the colour “${fill.slice(0, 40)}”`)
  return Number.parseInt(fill.slice(1), 16)
}

/**
 * Reads the SVG that satori makes with the marked fonts: the little of SVG that our templates lead to.
 * @returns the shapes, the lowest first
 * @throws a sentence for whoever edits the templates when there is anything else in it, rather than a picture without it
 */
export const shapesOf = (svg: string): Shape[] => {
  const shapes: Shape[] = []
  let at = 0
  while (at < svg.length) {
    const end = svg.indexOf('>', at)
    if (svg[at] !== '<' || end === -1) throw refusal(`“${svg.slice(at, at + 40)}” outside of a tag`)
    const isEmpty = svg[end - 1] === '/'
    const tag = svg.slice(at + 1, isEmpty ? end - 1 : end)
    at = end + 1
    switch (tag.split(' ', 1)[0]) {
      case 'rect': {
        const [fill = '', ...place] = attributes(tag, ['fill', 'x', 'y', 'width', 'height'])
        const [left = NaN, top = NaN, width = NaN, height = NaN] = place.map(Number)
        if (![left, top, width, height].every(Number.isInteger))
          throw refusal(`a rectangle at ${place.join(', ')}`)
        shapes.push({ kind: 'rectangle', colour: colourOf(fill), left, top, width, height })
        break
      }
      case 'path': {
        const [fill = '', path = ''] = attributes(tag, ['fill', 'd'])
        shapes.push({ kind: 'letters', colour: colourOf(fill), letters: lettersOf(path) })
        break
      }
      case 'mask':
        // satori gives one to every box. Whatever used it would say so in an attribute.
        at = svg.indexOf('</mask>', at)
        if (at === -1) throw refusal('a mask without an end')
        break
      case '/mask':
      case '/g':
      case '/svg':
        break
      case 'g':
        attributes(tag, [])
        break
      case 'svg':
        attributes(tag, ['width', 'height', 'viewBox', 'xmlns'])
        break
      default:
        throw refusal(`a <${tag.slice(0, 40)}>`)
    }
  }
  return shapes
}
