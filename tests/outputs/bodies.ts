import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../../src/domain/archive.ts'
import type { Article } from '../../src/domain/nodes/article.ts'
import { parseBody } from '../../src/mdx/parse.ts'
import { toHast } from '../../src/mdx/to-hast.ts'
import { toMarkdown } from '../../src/mdx/to-markdown.ts'
import { bodyContext } from '../../src/outputs/body-context.ts'
import { articleContent } from '../../src/outputs/feeds/article-content.ts'
import { splitFrontMatter } from '../../src/source/front-matter.ts'

const treeOf = (folder: string, article: Article) => {
  const split = splitFrontMatter(readFileSync(join(folder, article.file), 'utf8'))
  if ('problem' in split) throw new Error(split.problem.message)
  const { text, firstLine } = split.parts.body
  return parseBody(text, { firstLine }).tree
}

const kept = <T>(make: (article: Article) => T): ((article: Article) => T) => {
  const made = new Map<Article, T>()
  return (article) => {
    const known = made.get(article) ?? make(article)
    made.set(article, known)
    return known
  }
}

/** What feeds carry of a publication's articles. */
export const contentIn = (folder: string, archive: Archive) =>
  kept((article) =>
    articleContent(archive, article, toHast(treeOf(folder, article), bodyContext(archive, article))),
  )

/** The bodies of a publication's articles as Markdown, with whole addresses. */
export const markdownIn = (folder: string, archive: Archive) =>
  kept((article) => toMarkdown(treeOf(folder, article), bodyContext(archive, article, { absolute: true })))
