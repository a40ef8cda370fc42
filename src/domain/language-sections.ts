import type { Archive } from './archive.ts'
import { isSameLanguage } from './language.ts'
import type { Article, Brief, Commentary } from './nodes/article.ts'
import { spokenLanguages } from './words/words.ts'

/** A home page and lists in a language that is not the publication’s own, `/ur/`. */
export interface LanguageSection {
  readonly language: string
  /** Its home page. */
  readonly url: string
  /** What is written in the language, newest first. */
  readonly articles: readonly Article[]
  readonly commentaries: readonly Commentary[]
  readonly briefs: readonly Brief[]
}

/** The sections that an archive has: one a language that the site speaks, other than its own, with something in it. */
export const languageSectionsOf = (archive: Archive): readonly LanguageSection[] =>
  spokenLanguages
    .filter((language) => !isSameLanguage(language, archive.publication.language))
    .map((language) => {
      const isIn = (article: Article) => isSameLanguage(article.language, language)
      return {
        language,
        url: archive.urls.homeIn(language),
        articles: archive.articles.filter(isIn),
        commentaries: archive.commentaries.filter(isIn),
        briefs: archive.briefs.filter(isIn),
      }
    })
    .filter(({ articles }) => articles.length > 0)
