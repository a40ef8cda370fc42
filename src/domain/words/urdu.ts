import type { Words } from './english.ts'
import { article, cite, reason, share, translation } from './urdu/article.ts'
import { body } from './urdu/body.ts'
import { card } from './urdu/card.ts'
import { event, person, topic } from './urdu/entries.ts'
import { forms, locale } from './urdu/forms.ts'
import { recommendation } from './urdu/recommendation.ts'
import { search } from './urdu/search.ts'
import { lists, site } from './urdu/site.ts'
import * as values from './urdu/values.ts'

export const urdu: Words = {
  language: 'ur',
  locale,
  comma: '، ',
  semicolon: '؛ ',
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
