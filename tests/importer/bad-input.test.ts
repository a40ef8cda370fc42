import { deflateRawSync } from 'node:zlib'
import { zipSync, strToU8 } from 'fflate'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { importBounded } from '../../src/importer/import-bounded.ts'
import { read } from '../../src/importer/readers/read.ts'

const why = async (bytes: Uint8Array, name: string): Promise<string> => {
  const raw = await read(bytes, name)
  return 'unreadable' in raw ? raw.unreadable : `It was read: ${raw.lines.length} lines.`
}
const pdf = async (
  options: PDFKit.PDFDocumentOptions,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> => {
  const doc = new PDFDocument(options)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => doc.on('end', resolve))
  draw(doc)
  doc.end()
  await done
  return Buffer.concat(chunks)
}

describe('a document that cannot be read', () => {
  it('is refused in one line when it is empty', async () => {
    expect(await why(new Uint8Array(), 'a.txt')).toBe('The file is empty.')
    expect(await why(Buffer.from(' \n\n '), 'a.md')).toBe('The file is empty.')
  })
  it('is refused when it is a picture with another ending', async () => {
    expect(await why(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'a.pdf')).toBe(
      'This is a PNG picture, not a .pdf file.',
    )
    expect(await why(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'a.docx')).toBe(
      'This is a JPEG picture, not a .docx file.',
    )
  })
  it('is refused when a PDF is encrypted', async () => {
    const bytes = await pdf({ userPassword: 'secret', pdfVersion: '1.7' }, (doc) => doc.text('Locked.'))
    expect(await why(bytes, 'a.pdf')).toMatch(/encrypted/)
  })
  it('is refused when a PDF is a scan without text', async () => {
    expect(await why(await pdf({}, (doc) => doc.rect(10, 10, 200, 200).fill('grey')), 'a.pdf')).toMatch(
      /scan.*OCR/,
    )
  })
  it('is refused when a PDF is cut off', async () => {
    expect(await why(Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'a.pdf')).toMatch(/damaged/)
  })
  it('is refused when a PDF has more pages than a document has', async () => {
    const bytes = await pdf({}, (doc) => {
      for (let page = 0; page < 320; page += 1) doc.addPage()
    })
    expect(await why(bytes, 'a.pdf')).toMatch(/32\d pages; 300 are the most/)
  })
  it('is refused when a Word file is a zip bomb', async () => {
    const bomb = zipSync(
      { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(70_000_000) },
      { level: 9 },
    )
    expect(bomb.length).toBeLessThan(200_000)
    expect(await why(bomb, 'a.docx')).toMatch(/unpacks to far more/)
  })
  it('is refused when a zip bomb understates what it holds', async () => {
    expect(await why(lyingZip(), 'a.docx')).toMatch(/damaged|unpacks/)
  })
  it('is refused when a zip archive is no Word file', async () => {
    expect(await why(zipSync({ 'a.txt': strToU8('hello') }), 'a.docx')).toMatch(/no document/)
    expect(await why(Buffer.from('PK\u0003\u0004 and then nothing'), 'a.docx')).toMatch(/not a Word file/)
  })
  it('is refused when a text is in another encoding than UTF-8', async () => {
    expect(await why(Buffer.from([0x93, 0x48, 0x69, 0x94]), 'a.txt')).toMatch(/not text in UTF-8/)
    expect(await why(Buffer.from('a\u0000b'), 'a.txt')).toMatch(/binary/)
  })
  it('reads UTF-16 by its mark, and a page by the encoding it declares', async () => {
    expect(await why(Buffer.from('\ufeffOne line.', 'utf16le'), 'a.txt')).toBe('It was read: 1 lines.')
    expect(
      await why(
        Buffer.concat([
          Buffer.from('<meta charset="windows-1252"><p>'),
          Buffer.from([0x93, 0x48, 0x69, 0x94]),
        ]),
        'a.html',
      ),
    ).toBe('It was read: 1 lines.')
  })
  it('is refused when it is larger than any document', async () => {
    expect(await why(new Uint8Array(200_000_000), 'a.txt')).toBe(
      'The file has 200 MB; a .txt file may have 2 MB at most.',
    )
  })
  it('is refused when its ending is of none of the formats', async () => {
    expect(await why(Buffer.from('x'), 'a.odt')).toMatch(/ending must be/)
  })
  it('is given up when it takes too long', async () => {
    const task = { bytes: Buffer.from('A line. '.repeat(10)), name: 'a.txt', folders: [] }
    expect(await importBounded(task, { seconds: 0.001, megabytes: 500 })).toEqual({
      unreadable: 'Reading the file took more than 0.001 seconds, so it was given up.',
    })
  })
})

/** A zip whose directory says ten bytes where thirty million come out. */
const lyingZip = (): Uint8Array => {
  const name = Buffer.from('word/document.xml')
  const data = deflateRawSync(Buffer.alloc(30_000_000))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(data.length, 20)
  central.writeUInt32LE(10, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + data.length, 16)
  return Buffer.concat([local, name, data, central, name, end])
}
