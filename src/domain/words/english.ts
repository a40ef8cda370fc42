import { article, cite, reason, share, translation } from './english/article.ts'
import { body } from './english/body.ts'
import { card } from './english/card.ts'
import { event, person, topic } from './english/entries.ts'
import { forms, locale } from './english/forms.ts'
import { recommendation } from './english/recommendation.ts'
import { search } from './english/search.ts'
import { lists, site } from './english/site.ts'
import * as values from './english/values.ts'

export const english = {
  language: 'en',
  locale,
  /** Between the items of a list without an “and”. */
  comma: ', ',
  semicolon: '; ',
  ...forms,
  ...values,
  site,
  lists,
  search,
  article,
  body,
  cite,
  share,
  translation,
  reason,
  recommendation,
  event,
  person,
  topic,
  card,
}

/**
 * All that the site says beside its authors, in one language. The objects of the other languages are of this type, so
 * that none can lack a word that English has.
 */
export type Words = typeof english
