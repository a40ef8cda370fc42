import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { once } from '../../domain/lazy.ts'
import { faceOf, type Face } from '../../outputs/share-card/faces/face.ts'
import type { Faces } from '../../outputs/share-card/strips.ts'
import { faces } from '../../outputs/share-card/typography.ts'
import { readWoff } from './woff.ts'

/** A file of a face, and what satori calls it. */
export interface FaceFile {
  package: string
  path: string
  font: Omit<Face['font'], 'data'>
}

const packaged = (
  name: string,
  [family, subset]: readonly [string, string],
  weight: 400 | 600 | 700,
  style: 'normal' | 'italic' = 'normal',
): FaceFile => ({
  package: `@fontsource/${family}`,
  path: fileURLToPath(
    import.meta.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-${style}.woff`),
  ),
  font: { name, weight, style },
})

const [serif, sans, naskh] = ['source-serif-4', 'source-sans-3', 'scheherazade-new'] as const

// Fontsource cuts a family into alphabets, and satori takes one file a name, weight and style: hence the “Extended”
// families with the letters of transliteration.
const plain: readonly FaceFile[] = [
  packaged(faces.serif, [serif, 'latin'], 600),
  packaged(faces.serif, [serif, 'latin'], 400),
  packaged(faces.serif, [serif, 'latin'], 400, 'italic'),
  packaged(faces.sans, [sans, 'latin'], 400),
  packaged(faces.sans, [sans, 'latin'], 600),
]
const others: readonly FaceFile[] = [
  packaged(faces.serifExtended, [serif, 'latin-ext'], 600),
  packaged(faces.serifExtended, [serif, 'latin-ext'], 400),
  packaged(faces.serifExtended, [serif, 'latin-ext'], 400, 'italic'),
  packaged(faces.sansExtended, [sans, 'latin-ext'], 400),
  packaged(faces.sansExtended, [sans, 'latin-ext'], 600),
  packaged(faces.naskh, [naskh, 'arabic'], 400),
  packaged(faces.naskh, [naskh, 'arabic'], 700),
]

/** Where the faces of the cards lie, in their npm packages, in the order in which satori looks for letters. */
export const faceFiles: readonly FaceFile[] = [...plain, ...others]

const read = (files: readonly FaceFile[], first: number): readonly Face[] =>
  files.map(({ path, font }, index) => faceOf(readWoff(readFileSync(path)), first + index, font))

const plainFaces = once(() => read(plain, 0))
const allFaces = once(() => [...plainFaces(), ...read(others, plain.length)])

/** The faces of the cards, read when they are needed; always the same arrays. */
export const packagedFaces: Faces = (isPlain) => (isPlain ? plainFaces() : allFaces())
