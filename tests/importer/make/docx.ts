import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ParagraphChild,
} from 'docx'
import { readFile } from 'node:fs/promises'
import { runsOf, type Piece, type Source } from './source.ts'

/** A Word file of a fixture's pieces. */
export const docxOf = async (source: Source, folder: string): Promise<Uint8Array> => {
  const footnotes: Record<string, { children: Paragraph[] }> = {}
  const rtl = source.rightToLeft
  const runs = (value: string, all: { bold?: boolean; italics?: boolean } = {}): ParagraphChild[] =>
    value.split(/\[\^(\d+)\]/).flatMap((part, index) =>
      index % 2 === 1
        ? [new FootnoteReferenceRun(Number(part))]
        : runsOf(part).flatMap(({ text, bold, italic }) =>
            text.split('\n').map(
              (line, at) =>
                new TextRun({
                  text: line,
                  bold: bold || all.bold === true,
                  italics: italic || all.italics === true,
                  rightToLeft: rtl,
                  ...(at > 0 && { break: 1 }),
                }),
            ),
          ),
    )
  const paragraph = (value: string, options: object = {}, all = {}) =>
    new Paragraph({ ...options, bidirectional: rtl, children: runs(value, all) })
  const pieceOf = async (piece: Piece): Promise<(Paragraph | Table)[]> => {
    if ('title' in piece) return [paragraph(piece.title, { heading: HeadingLevel.TITLE })]
    if ('subtitle' in piece) return [paragraph(piece.subtitle, { style: 'Subtitle' })]
    if ('h1' in piece) return [paragraph(piece.h1, { heading: HeadingLevel.HEADING_1 })]
    if ('h2' in piece) return [paragraph(piece.h2, { heading: HeadingLevel.HEADING_2 })]
    if ('h3' in piece) return [paragraph(piece.h3, { heading: HeadingLevel.HEADING_3 })]
    if ('bold' in piece) return [paragraph(piece.bold, {}, { bold: true })]
    if ('italic' in piece) return [paragraph(piece.italic, {}, { italics: true })]
    if ('pull' in piece)
      return [paragraph(piece.pull, { style: 'IntenseQuote', alignment: AlignmentType.CENTER })]
    if ('bullets' in piece) return piece.bullets.map((one) => paragraph(one, { bullet: { level: 0 } }))
    if ('numbers' in piece)
      return piece.numbers.map((one) => paragraph(one, { numbering: { reference: 'numbers', level: 0 } }))
    if ('table' in piece)
      return [
        new Table({
          rows: piece.table.map(
            (row) =>
              new TableRow({
                children: row.map(
                  (cell) => new TableCell({ children: cell.split('\n').map((line) => paragraph(line)) }),
                ),
              }),
          ),
        }),
      ]
    if ('note' in piece) {
      footnotes[String(Object.keys(footnotes).length + 1)] = { children: [paragraph(piece.note)] }
      return []
    }
    if ('picture' in piece)
      return [
        new Paragraph({
          children: [
            new ImageRun({
              type: 'png',
              data: await readFile(`${folder}/${piece.picture.split('|')[0] ?? ''}`),
              transformation: { width: 200, height: 120 },
              altText: { name: 'picture', title: '', description: piece.picture.split('|')[1] ?? '' },
            }),
          ],
        }),
      ]
    return [paragraph(piece.p)]
  }
  const children = (await Promise.all(source.pieces.map(pieceOf))).flat()
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    styles: {
      paragraphStyles: [
        { id: 'IntenseQuote', name: 'Intense Quote', basedOn: 'Normal', run: { italics: true } },
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal' },
      ],
    },
    footnotes,
    sections: [
      {
        ...(source.header !== undefined && {
          headers: { default: new Header({ children: [new Paragraph(source.header)] }) },
        }),
        ...(source.footer !== undefined && {
          footers: { default: new Footer({ children: [new Paragraph(source.footer)] }) },
        }),
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}
