import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Font } from '../../outputs/share-card/draw.ts'
import { faces } from '../../outputs/share-card/typography.ts'

type Face = Omit<Font, 'data'> & { file: string }

const fontsource = (
  family: string,
  subset: string,
  weight: 400 | 600 | 700,
  style: 'normal' | 'italic' = 'normal',
) => ({
  file: `@fontsource/${family}/files/${family}-${subset}-${weight}-${style}.woff2`,
  weight,
  style,
})

// Fontsource cuts a family into alphabets, and satori takes one file a name, weight and style: hence the “Extended”
// families with the letters of transliteration.
const packaged: readonly Face[] = [
  { name: faces.serif, ...fontsource('source-serif-4', 'latin', 600) },
  { name: faces.serifExtended, ...fontsource('source-serif-4', 'latin-ext', 600) },
  { name: faces.serif, ...fontsource('source-serif-4', 'latin', 400) },
  { name: faces.serifExtended, ...fontsource('source-serif-4', 'latin-ext', 400) },
  { name: faces.serif, ...fontsource('source-serif-4', 'latin', 400, 'italic') },
  { name: faces.serifExtended, ...fontsource('source-serif-4', 'latin-ext', 400, 'italic') },
  { name: faces.sans, ...fontsource('source-sans-3', 'latin', 400) },
  { name: faces.sansExtended, ...fontsource('source-sans-3', 'latin-ext', 400) },
  { name: faces.sans, ...fontsource('source-sans-3', 'latin', 600) },
  { name: faces.sansExtended, ...fontsource('source-sans-3', 'latin-ext', 600) },
  { name: faces.naskh, ...fontsource('scheherazade-new', 'arabic', 400) },
  { name: faces.naskh, ...fontsource('scheherazade-new', 'arabic', 700) },
]

/** The faces of the cards, from their npm packages. */
export const readFonts = (): Promise<Font[]> =>
  Promise.all(
    packaged.map(async ({ file, ...face }) => ({
      ...face,
      data: await readFile(fileURLToPath(import.meta.resolve(file))),
    })),
  )
