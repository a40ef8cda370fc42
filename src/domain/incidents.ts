import { edtfOrder } from './edtf.ts'
import type { Article } from './nodes/article.ts'

/** A dated occurrence, with the articles that tell of it. */
export interface Incident {
  /** EDTF. */
  readonly date: string
  readonly place: string | undefined
  /** Inline Markdown. */
  readonly text: string
  readonly articles: readonly [Article, ...Article[]]
}

/** Dated occurrences that articles name, oldest first. One that several tell in the same words stands once. */
export const incidentsIn = (articles: readonly Article[]): readonly Incident[] => {
  const told = new Map<string, Incident & { articles: [Article, ...Article[]] }>()
  for (const article of articles)
    for (const { date, place, text } of article.data.incidents) {
      const key = [date, place, text].join('\n')
      const known = told.get(key)
      if (known === undefined) told.set(key, { date, place, text, articles: [article] })
      else known.articles.push(article)
    }
  return [...told.values()].sort((a, b) => edtfOrder(a.date) - edtfOrder(b.date))
}
