import type { Archive } from '../domain/archive.ts'
import { isSameLanguage } from '../domain/language.ts'
import { onceFor } from '../domain/lazy.ts'
import type { Article } from '../domain/nodes/article.ts'
import { Recommendation } from '../domain/nodes/recommendation.ts'
import { publicationIn } from '../domain/publication-in.ts'
import { wordsIn } from '../domain/words/words.ts'
import type { LanguageVersion } from './alternates.ts'
import { dayBegins } from './feeds/dates.ts'
import { articleLabel } from './labels.ts'
import { alternativeText } from './share-card/alt.ts'
import { cardSize } from './share-card/card.ts'
import { cardShownFor, cardUrl, type Carded } from './share-card/cards.ts'

/** A page as it is shared. Addresses as a browser needs them. */
export interface SharedPage {
  readonly title: string
  /** Plain text. */
  readonly description: string
  /** None for a page that is kept out of search engines. */
  readonly url: string | undefined
  /** What it shows; the publication, where that has no card of its own. */
  readonly shown: Carded
  /** BCP 47. */
  readonly language: string
  /** The same page in other languages, itself among them. */
  readonly versions?: readonly LanguageVersion[]
}

/** A `<meta>`: with `property` for Open Graph (ogp.me), with `name` for X’s cards. */
export type SocialTag = ({ property: string } | { name: string }) & { content: string }

/** A language with its territory, which Open Graph demands: `en_GB`, `ur_PK`. */
const localeOf = onceFor((language) => {
  const { locale } = wordsIn(language)
  const given = new Intl.Locale(language)
  const whole =
    given.region === undefined && isSameLanguage(locale, language) ? new Intl.Locale(locale) : given
  const { language: spoken, region } = whole.maximize()
  return `${spoken}_${region ?? ''}`
})

type Tag = [name: string, content: string]
const tag = (name: string, content: string): Tag => [name, content]

const articleTags = (archive: Archive, article: Article): Tag[] => [
  ['article:published_time', dayBegins(archive, article.published)],
  ...(article.updated === undefined
    ? []
    : [tag('article:modified_time', dayBegins(archive, article.updated))]),
  ...article.authors.map(({ url }) => tag('article:author', archive.urls.absolute(url))),
  ['article:section', articleLabel(article, wordsIn(article.language))],
  ...article.topics.map((topic) => tag('article:tag', topic.nameIn(article.language).name)),
]

/** The type of a page, and what Open Graph has words for in things of this type. */
const typed = (archive: Archive, shown: Carded): { type: string; tags: Tag[] } => {
  if (shown === 'publication') return { type: 'website', tags: [] }
  if (shown instanceof Recommendation)
    return {
      type: 'article',
      tags: [
        tag('article:published_time', dayBegins(archive, shown.brief.published)),
        tag('article:section', wordsIn(shown.brief.language).recommendation.one),
        ...shown.topics.map((topic) => tag('article:tag', topic.nameIn(shown.brief.language).name)),
      ],
    }
  switch (shown.kind) {
    case 'commentary':
    case 'brief':
      return { type: 'article', tags: articleTags(archive, shown) }
    case 'person': {
      const { givenName, familyName } = shown.data
      return {
        type: 'profile',
        tags: [
          ...(givenName === undefined ? [] : [tag('profile:first_name', givenName)]),
          ...(familyName === undefined ? [] : [tag('profile:last_name', familyName)]),
        ],
      }
    }
    default:
      return { type: 'website', tags: [] }
  }
}

/** What a link to a page looks like where it is shared: Open Graph, and X’s cards, which it says again in their words. */
export const socialTags = (archive: Archive, page: SharedPage): SocialTag[] => {
  const { publication, urls } = archive
  const { title, description, shown, language, versions = [] } = page
  const image = urls.absolute(cardUrl(archive, shown))
  const alt = alternativeText(cardShownFor(archive, shown))
  const { type, tags } = typed(archive, shown)
  const locale = localeOf(language)
  const others = versions
    .filter((version) => version.language !== 'x-default')
    .map((version) => localeOf(version.language))
  const openGraph: Tag[] = [
    ['og:site_name', publicationIn(publication, language).name.name],
    ['og:title', title],
    ['og:description', description],
    ['og:type', type],
    ...(page.url === undefined ? [] : [tag('og:url', urls.absolute(page.url))]),
    ['og:locale', locale],
    ...others.filter((other) => other !== locale).map((other) => tag('og:locale:alternate', other)),
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(cardSize.width)],
    ['og:image:height', String(cardSize.height)],
    ['og:image:alt', alt],
    ...tags,
  ]
  const x: Tag[] = [
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', description],
    ['twitter:image', image],
    ['twitter:image:alt', alt],
  ]
  return [
    ...openGraph.map(([property, content]) => ({ property, content })),
    ...x.map(([name, content]) => ({ name, content })),
  ]
}
