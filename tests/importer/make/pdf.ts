import PDFDocument from 'pdfkit'
import { runsOf, type Piece, type Source } from './source.ts'

interface Style {
  size: number
  bold?: boolean
  italic?: boolean
  before: number
  center?: boolean
  left?: number
  firstLine?: number
  /** Printed before the first line, to the left of it. */
  marker?: string
}

const page = { width: 595, height: 842, margin: 62 }

/** A PDF of a fixture's pieces, typeset line by line: columns, hyphens, running headers and page numbers as asked. */
export const pdfOf = async (source: Source, folder: string): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    compress: true,
    info: { CreationDate: new Date(0) },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => doc.on('end', resolve))
  const gap = 20
  const columnWidth = (page.width - 2 * page.margin - gap * (source.columns - 1)) / source.columns
  const font = (bold = false, italic = false): string =>
    source.font === 'Times'
      ? bold
        ? italic
          ? 'Times-BoldItalic'
          : 'Times-Bold'
        : italic
          ? 'Times-Italic'
          : 'Times-Roman'
      : `Helvetica${bold || italic ? '-' : ''}${bold ? 'Bold' : ''}${italic ? 'Oblique' : ''}`
  let number = 0
  let column = 0
  let top = page.margin
  let y = 0
  const newPage = (): void => {
    doc.addPage()
    number += 1
    column = 0
    top = page.margin + (source.header === undefined ? 0 : 14)
    y = top
    doc.font(font()).fontSize(8)
    if (source.header !== undefined && number > 1)
      doc.text(source.header, page.margin, 34, { lineBreak: false })
    if (source.footer !== undefined)
      doc.text(source.footer.replace('#', String(number)), page.margin, page.height - 40, {
        lineBreak: false,
      })
  }
  const room = (height: number): void => {
    if (y + height <= page.height - page.margin) return
    if (column + 1 < source.columns) {
      column += 1
      y = top
    } else newPage()
  }

  type Word = { text: string; bold: boolean; italic: boolean; space: boolean }
  const words = (value: string, style: Style): Word[] =>
    runsOf(value).flatMap(({ text, bold, italic }) =>
      (text.match(/\s*\S+/g) ?? []).map((word) => ({
        text: word.trim(),
        bold: bold || style.bold === true,
        italic: italic || style.italic === true,
        space: /^\s/.test(word),
      })),
    )
  const width = (word: Word, size: number): number =>
    doc.font(font(word.bold, word.italic)).fontSize(size).widthOfString(word.text)

  const set = (value: string, style: Style): void => {
    for (const [index, part] of value.split('\n').entries())
      setLines(part, index === 0 ? style : { ...style, before: 0 })
  }
  const setLines = (value: string, style: Style): void => {
    const left = style.left ?? 0
    const lines: Word[][] = [[]]
    let used = style.firstLine ?? 0
    for (let word of words(value, style)) {
      const blank = word.space ? style.size * 0.26 : 0
      const line = lines.at(-1) ?? []
      const free = columnWidth - left - used - (line.length > 0 ? blank : 0)
      if (width(word, style.size) > free) {
        if (source.hyphenate && /^\p{Ll}{9,}[.,;]?$/u.test(word.text)) {
          for (let at = word.text.length - 4; at >= 4; at -= 1) {
            const head = { ...word, text: `${word.text.slice(0, at)}-` }
            if (width(head, style.size) > free) continue
            line.push(head)
            word = { ...word, text: word.text.slice(at), space: false }
            break
          }
        }
        lines.push([])
        used = 0
      }
      const current = lines.at(-1) ?? []
      used += width(word, style.size) + (current.length > 0 ? blank : 0)
      current.push(word)
    }
    y += style.before
    lines.forEach((line, index) => {
      const height = style.size * 1.25
      room(height)
      const x0 = page.margin + column * (columnWidth + gap) + left
      const total = line.reduce(
        (sum, word, at) => sum + width(word, style.size) + (at > 0 && word.space ? style.size * 0.26 : 0),
        0,
      )
      let x = x0 + (style.center ? (columnWidth - total) / 2 : index === 0 ? (style.firstLine ?? 0) : 0)
      if (index === 0 && style.marker !== undefined)
        doc
          .font(font())
          .fontSize(style.size)
          .text(style.marker, x0 - 14, y, { lineBreak: false })
      line.forEach((word, at) => {
        if (at > 0 && word.space) x += style.size * 0.26
        doc
          .font(font(word.bold, word.italic))
          .fontSize(style.size)
          .text(word.text, x, y, { lineBreak: false })
        x += width(word, style.size)
      })
      y += height
    })
  }

  const { size } = source
  const piece = (one: Piece): void => {
    if ('title' in one) set(one.title, { size: size * 1.9, bold: true, before: 6 })
    else if ('subtitle' in one) set(one.subtitle, { size: size * 1.1, italic: true, before: 6 })
    else if ('h1' in one) set(one.h1, { size: size * 1.45, bold: true, before: 14 })
    else if ('h2' in one) set(one.h2, { size: size * 1.2, bold: true, before: 11 })
    else if ('h3' in one) set(one.h3, { size, bold: true, before: 9 })
    else if ('bold' in one) set(one.bold, { size, bold: true, before: 8 })
    else if ('italic' in one) set(one.italic, { size, italic: true, before: 8 })
    else if ('pull' in one) set(one.pull, { size: size * 1.3, italic: true, before: 12, left: 18 })
    else if ('bullets' in one)
      for (const item of one.bullets) set(item, { size, before: 3, left: 16, marker: '•' })
    else if ('numbers' in one)
      one.numbers.forEach((item, index) => set(item, { size, before: 3, left: 16, marker: `${index + 1}.` }))
    else if ('table' in one) tableOf(one.table)
    else if ('note' in one) {
      y = Math.max(y, page.height - page.margin - size * 2.4)
      set(one.note, { size: size * 0.8, before: 0 })
    } else if ('picture' in one) {
      room(130)
      doc.image(
        `${folder}/${one.picture.split('|')[0] ?? ''}`,
        page.margin + column * (columnWidth + gap),
        y + 6,
        { width: 180, height: 110 },
      )
      y += 124
    } else
      set(
        one.p,
        source.paragraphs === 'space'
          ? { size, before: size * 0.7 }
          : { size, before: 0, firstLine: size * 1.6 },
      )
  }
  const tableOf = (rows: readonly (readonly string[])[]): void => {
    y += 10
    const columns = rows[0]?.length ?? 1
    const cell = (page.width - 2 * page.margin) / columns
    rows.forEach((row, index) => {
      doc.font(font(index === 0)).fontSize(size)
      const height = Math.max(...row.map((value) => doc.heightOfString(value, { width: cell - 14 })))
      room(height)
      row.forEach((value, at) => doc.text(value, page.margin + at * cell, y, { width: cell - 14 }))
      y += height + 5
    })
  }

  newPage()
  for (const one of source.pieces) piece(one)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
