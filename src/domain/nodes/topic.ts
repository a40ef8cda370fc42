import type { Article } from './article.ts'
import { Node } from './node.ts'
import type { Archive } from '../archive.ts'
import type { Entry } from '../entry.ts'
import { isSameLanguage, nameFor, type NameIn } from '../language.ts'

/** A subject under which entries are filed. */
export class Topic extends Node<'topic'> {
  readonly url: string

  constructor(archive: Archive, entry: Entry<'topic'>) {
    super(archive, entry)
    this.url = archive.urls.topic(this.id)
  }

  get title() {
    return this.data.title
  }
  /** Its name for a page in a language. @param language BCP 47 */
  nameIn(language: string): NameIn {
    return nameFor(language, this.data.names, {
      name: this.title,
      language: this.archive.publication.language,
    })
  }
  get parent(): Topic | undefined {
    return this.archive.topic(this.data.parent)
  }
  get children() {
    return this.archive.back.subtopics(this)
  }
  get articles() {
    return this.archive.back.articlesOn(this)
  }
  get events() {
    return this.archive.back.eventsOn(this)
  }
  get points() {
    return this.archive.back.pointsOn(this)
  }
  get recommendations() {
    return this.archive.back.recommendationsOn(this)
  }
  /**
   * What a page in a language shows: all of it in the publication's own; in another, what there is in that one.
   * @param language BCP 47
   */
  shownIn(language: string): Pick<Topic, 'articles' | 'points' | 'recommendations' | 'children'> {
    if (isSameLanguage(language, this.archive.publication.language)) return this
    const isIn = (article: Article) => isSameLanguage(article.language, language)
    return {
      articles: this.articles.filter(isIn),
      points: this.archive.back.pointsOnInAll(this).filter(({ brief }) => isIn(brief)),
      recommendations: this.archive.back.recommendationsOnInAll(this).filter(({ brief }) => isIn(brief)),
      children: this.children.filter((child) => child.urlIn(language) !== child.url),
    }
  }
}
