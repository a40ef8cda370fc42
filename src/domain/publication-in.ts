import { nameFor, type NameIn } from './language.ts'
import type { PublicationData } from './schema/publication.ts'

/** What a publication says of itself on a page, each text with the language it is in. */
export interface PublicationIn {
  readonly name: NameIn
  readonly strapline: NameIn | undefined
  readonly disclaimer: NameIn | undefined
}

/** What the publication says of itself in a language, or in its own where it has no words for that one. @param language BCP 47 */
export const publicationIn = (publication: PublicationData, language: string): PublicationIn => {
  const said = (field: 'name' | 'strapline' | 'disclaimer', own: string): NameIn =>
    nameFor(
      language,
      Object.fromEntries(
        Object.entries(publication.translations).flatMap(([tag, texts]) => {
          const text = texts[field]
          return text === undefined ? [] : [[tag, text]]
        }),
      ),
      { name: own, language: publication.language },
    )
  const { name, strapline, disclaimer } = publication
  return {
    name: said('name', name),
    strapline: strapline === undefined ? undefined : said('strapline', strapline),
    disclaimer: disclaimer === undefined ? undefined : said('disclaimer', disclaimer),
  }
}
