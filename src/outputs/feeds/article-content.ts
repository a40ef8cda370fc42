import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Archive } from '../../domain/archive.ts'
import { dayInWords } from '../../domain/event-time.ts'
import { directionOf } from '../../domain/language.ts'
import type { Article } from '../../domain/nodes/article.ts'
import { publicationIn } from '../../domain/publication-in.ts'
import { wordsIn } from '../../domain/words/words.ts'
import { inlineToHast, parseInline } from '../../mdx/inline.ts'
import { digestNote } from '../citations/digest-note.ts'
import { wholeAddress } from '../whole-address.ts'
import { cleanHtml } from './clean-html.ts'

/** Inline Markdown of a field, with whole addresses. @param page the page that the field stands on */
export const inlineHast = (archive: Archive, page: string, text: string): ElementContent[] =>
  inlineToHast(parseInline(text).tree, wholeAddress(archive, page))

const datedNotes = (archive: Archive, { data, url, language }: Article): ElementContent[] => {
  const { language: spoken, article: words } = wordsIn(language)
  const notes = [
    ...data.corrections.map((note) => ({ ...note, word: words.corrected })),
    ...data.changes.map((note) => ({ ...note, word: words.changed })),
  ]
  if (notes.length === 0) return []
  return [
    h('h2', words.changesTitle),
    h(
      'ul',
      notes.map(({ word, date, note }) =>
        h('li', `${word} ${dayInWords(date, spoken)}: `, ...inlineHast(archive, url, note)),
      ),
    ),
  ]
}

/**
 * What feeds carry of an article, as clean HTML with whole addresses: its origin, its text, what was put right, and the
 * disclaimer. The same for every feed that has the article: make it once.
 * @param body the article's rendered body, whatever its addresses start from
 */
export const articleContent = (archive: Archive, article: Article, body: Root): string => {
  const { publication, urls } = archive
  const note = digestNote(article)
  const notes = datedNotes(archive, article)
  const { disclaimer } = publicationIn(publication, article.language)
  const isForeign = article.language !== publication.language
  const whole = h(null, [
    ...(note === undefined ? [] : [h('p', h('em', `${note}. In our own words.`))]),
    ...(isForeign ? [h('div', { lang: article.language, dir: 'auto' }, body, notes)] : [body, ...notes]),
    ...(disclaimer === undefined
      ? []
      : [
          h(
            'p',
            disclaimer.language === publication.language
              ? {}
              : { lang: disclaimer.language, dir: directionOf(disclaimer.language) },
            h('small', inlineHast(archive, article.url, disclaimer.name)),
          ),
        ]),
  ])
  return toHtml(cleanHtml(whole, urls.absolute(article.url)))
}
