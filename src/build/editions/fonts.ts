import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { convert } from 'fontverter'

/** A file of a package, and the family that the template knows it by: as long as its own name. */
interface Face {
  file: string
  from: string
  to: string
}

const fontsource = (family: string, subset: string, weight: number, style = 'normal'): string =>
  `@fontsource/${family}/files/${family}-${subset}-${weight}-${style}.woff2`

// Fontsource cuts a family into alphabets, and Typst takes one file a family, weight and style: hence a second family with
// the letters of transliteration. Names of our own keep out a face of the same name that is installed on the machine.
const family = (name: string, from: string, to: string, styles: [number, string][]): Face[] =>
  styles.flatMap(([weight, style]) => [
    { file: fontsource(name, 'latin', weight, style), from, to: `${to}1` },
    { file: fontsource(name, 'latin-ext', weight, style), from, to: `${to}2` },
  ])

const faces: Face[] = [
  ...family('source-serif-4', 'Source Serif 4', 'Edition Serif', [
    [400, 'normal'],
    [400, 'italic'],
    [600, 'normal'],
    [600, 'italic'],
  ]),
  ...family('source-sans-3', 'Source Sans 3', 'Edition Sans', [
    [400, 'normal'],
    [400, 'italic'],
    [600, 'normal'],
  ]),
  ...[400, 700].map((weight) => ({
    file: fontsource('scheherazade-new', 'arabic', weight),
    from: 'Scheherazade New',
    to: 'Edition Naskh Ur',
  })),
]

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** Writes another family name over the one in the font’s `name` table (OpenType, platform 3: UTF-16, big-endian). */
const renamed = (font: Buffer, from: string, to: string): Buffer => {
  const [name, other] = [utf16(from), utf16(to)]
  if (name.length !== other.length) throw new Error(`“${to}” must be as long as “${from}”.`)
  for (let at = font.indexOf(name); at >= 0; at = font.indexOf(name, at + name.length)) other.copy(font, at)
  return font
}

const pathOf = ({ file }: Face): string => fileURLToPath(import.meta.resolve(file))

/** Where the faces lie, packed as WOFF2. */
export const editionFontFiles = (): string[] => faces.map(pathOf)

/** The faces of the PDF editions as TrueType, from their npm packages. Typst reads no WOFF2. */
export const readEditionFonts = async (): Promise<Buffer[]> => {
  const fonts: Buffer[] = []
  // One after the other: the decoder hands out a view of its one memory, which the next font overwrites.
  for (const face of faces) {
    const font = await convert(await readFile(pathOf(face)), 'truetype')
    fonts.push(renamed(Buffer.from(font), face.from, face.to))
  }
  return fonts
}
