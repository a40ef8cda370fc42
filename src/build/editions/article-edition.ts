import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Archive } from '../../domain/archive.ts'
import type { Article } from '../../domain/nodes/article.ts'
import type { Picture } from '../../mdx/context.ts'
import { namedIn } from '../../mdx/named.ts'
import { parseBody } from '../../mdx/parse.ts'
import { pdfDocument, type PdfDocument } from '../../outputs/pdf/document.ts'
import { splitFrontMatter } from '../../source/front-matter.ts'
import { picturePath, readOriginal } from '../pictures.ts'

/** An article ready to be set: its document, and the files of its pictures when they are wanted. */
export interface Edition {
  document: PdfDocument
  pictureFiles: () => Promise<ReadonlyMap<string, Uint8Array>>
}

/** 300 dots an inch over the width of the text, which is 132 mm. */
const printedWidth = 1560

/** @throws when the file or one of its pictures cannot be read */
export const articleEdition = async (
  contentFolder: string,
  archive: Archive,
  article: Article,
): Promise<Edition> => {
  const source = await readFile(join(contentFolder, article.file), 'utf8')
  const split = splitFrontMatter(source.replace(/\r\n?/g, '\n'))
  if ('problem' in split) throw new Error(split.problem.message)
  const { tree } = parseBody(split.parts.body.text, { firstLine: split.parts.body.firstLine })

  const named = [
    ...namedIn(tree).pictures.map(({ name }) => name),
    ...(article.data.cover === undefined ? [] : [article.data.cover.image]),
  ]
  const pictures = new Map<string, Picture>()
  const files = new Map<string, string>()
  for (const src of new Set(named)) {
    const path = join(contentFolder, picturePath(article.file, src))
    const { original } = await readOriginal(path)
    const name = `${original.digest}.jpg`
    pictures.set(src, { src: name, width: original.width, height: original.height })
    files.set(name, path)
  }

  return {
    document: pdfDocument(archive, article, tree, pictures),
    pictureFiles: async () =>
      new Map(
        await Promise.all(
          [...files].map(async ([name, path]) => {
            const picture = sharp(path).autoOrient().resize({ width: printedWidth, withoutEnlargement: true })
            return [
              name,
              await picture.flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer(),
            ] as const
          }),
        ),
      ),
  }
}
