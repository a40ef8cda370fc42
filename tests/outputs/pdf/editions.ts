import { getDocumentProxy } from 'unpdf'
import { articleEdition } from '../../../src/build/editions/article-edition.ts'
import { openCompiler } from '../../../src/build/editions/compiler.ts'
import type { Archive } from '../../../src/domain/archive.ts'
import type { Article } from '../../../src/domain/nodes/article.ts'
import { once } from '../../../src/domain/lazy.ts'
import { publicationFolders } from '../archives.ts'

export const compiler = once(openCompiler)

/** An article of one of the publications, and where it lies. */
export interface Placed {
  folder: string
  archive: Archive
  article: Article
}

export const allArticles = async (): Promise<Placed[]> =>
  (await publicationFolders()).flatMap(({ folder, archive }) =>
    archive.articles.map((article) => ({ folder, archive, article })),
  )

export const placed = async (id: string): Promise<Placed> => {
  const found = (await allArticles()).find(({ article }) => article.id === id)
  if (found === undefined) throw new Error(`There is no article “${id}”.`)
  return found
}

/** The edition as the build makes it, made anew. */
export const freshEdition = async ({ folder, archive, article }: Placed) => {
  const { document, pictureFiles } = await articleEdition(folder, archive, article)
  const compile = await compiler()
  return { document, ...compile(document, await pictureFiles()) }
}

const made = new Map<Article, ReturnType<typeof freshEdition>>()

/** The edition as the build makes it. */
export const editionOf = (placed: Placed): ReturnType<typeof freshEdition> => {
  const known = made.get(placed.article) ?? freshEdition(placed)
  made.set(placed.article, known)
  return known
}

/** A PDF file as Mozilla’s parser reads it. */
export const readPdf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info, metadata } = await pdf.getMetadata()
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push({
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      links: (await page.getAnnotations()).flatMap(({ url }: { url?: string }) => url ?? []),
      tags: await page.getStructTree(),
    })
  }
  return { info, metadata, pages, outline: await pdf.getOutline(), marks: await pdf.getMarkInfo() }
}
