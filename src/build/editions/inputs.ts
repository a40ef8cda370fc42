import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PdfDocument } from '../../outputs/pdf/document.ts'
import { cacheKey } from '../cache.ts'
import { templateFolder } from './folder.ts'
import { editionFontFiles } from './fonts.ts'
import { typstPackage } from './typst.ts'

const fileOf = (specifier: string): Promise<string> =>
  readFile(fileURLToPath(import.meta.resolve(specifier)), 'utf8')

/** A digest of all that an edition is made from beside its own words: template, faces, compiler, and how they are used. */
const settingDigest = async (): Promise<string> =>
  cacheKey(
    await readFile(join(templateFolder, 'template.typ')),
    await readFile(join(templateFolder, 'compile.ts')),
    await readFile(new URL('./fonts.ts', import.meta.url)),
    ...(await Promise.all(editionFontFiles().map((path) => readFile(path)))),
    await fileOf(typstPackage),
    await fileOf('fontverter/package.json'),
  )

/**
 * What tells the key of an edition in the cache. Pictures count by their paths, which hold their digests.
 */
export const editionKeys = async (): Promise<(document: PdfDocument) => string> => {
  const digest = await settingDigest()
  return (document) => cacheKey('edition with what is missing', digest, JSON.stringify(document))
}
