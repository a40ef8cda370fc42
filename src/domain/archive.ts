import type { Temporal } from 'temporal-polyfill'
import { backLinks } from './back-links.ts'
import type { Contents, Entry } from './entry.ts'
import { dateIn } from './event-time.ts'
import { type Glossary, glossaryOf } from './glossary.ts'
import { type Incident, incidentsIn } from './incidents.ts'
import { isSameLanguage, languageOf } from './language.ts'
import { languageSectionsOf, pagesOfSection, type LanguageSection } from './language-sections.ts'
import type { Kind } from './kinds.ts'
import { once } from './lazy.ts'
import { type LedgerSummary, ledgerSummaryOf } from './ledger.ts'
import { type Neighbours, neighboursIn } from './neighbours.ts'
import { type Article, Brief, Commentary } from './nodes/article.ts'
import { Event, timeOf } from './nodes/event.ts'
import type { Node } from './nodes/node.ts'
import { Organisation } from './nodes/organisation.ts'
import { Page } from './nodes/page.ts'
import { Person } from './nodes/person.ts'
import type { Recommendation } from './nodes/recommendation.ts'
import { Term } from './nodes/term.ts'
import { Topic } from './nodes/topic.ts'
import { type Publishable, visibilityAt, type Visibility } from './published.ts'
import { relatedIn } from './related.ts'
import { chainsOf } from './repeats.ts'
import type { PublicationData } from './schema/publication.ts'
import { shownContents, type ShowOptions } from './shown.ts'
import { siteUrls, type SiteUrls } from './urls.ts'

const mapOf = <T extends { id: string }>(nodes: readonly T[]): ReadonlyMap<string, T> =>
  new Map(nodes.map((node) => [node.id, node]))

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

const by =
  <T>(nameOf: (node: T) => string) =>
  (a: T, b: T): number =>
    compare(nameOf(a), nameOf(b))

const newestFirst = (a: Article, b: Article): number =>
  a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? 1 : -1

/**
 * All that readers see at a moment, as one graph with links in both directions. Nothing in it changes: a changed entry
 * makes a new archive. Articles and events come newest first, people by family name, everything else by name.
 *
 * The contents must have passed the checks: an id that leads nowhere is left out here, not reported.
 */
export class Archive {
  readonly publication: Readonly<PublicationData>
  readonly urls: SiteUrls
  readonly now: Temporal.Instant
  /** Whether drafts and embargoes are shown too. */
  readonly preview: boolean
  readonly topics: readonly Topic[]
  readonly terms: readonly Term[]
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  readonly events: readonly Event[]
  readonly commentaries: readonly Commentary[]
  readonly briefs: readonly Brief[]
  readonly articles: readonly Article[]
  readonly pages: readonly Page[]
  /** Entries that were taken back: each leaves a notice at its address. */
  readonly withdrawn: readonly Entry<'commentary' | 'brief' | 'event'>[]
  /** Links against their direction. */
  readonly back = backLinks(this)
  readonly #recommendations = once(() => this.#ownBriefs().flatMap(({ recommendations }) => recommendations))
  readonly #ownBriefs = once(() => this.briefs.filter(({ translationOf }) => translationOf === undefined))
  readonly #recommendationByKey = once(
    () =>
      new Map(
        this.briefs
          .flatMap(({ recommendations }) => recommendations)
          .map((recommendation) => [recommendation.key, recommendation]),
      ),
  )
  readonly #articleByUrl = once(() => new Map(this.articles.map((article) => [article.url, article])))
  readonly #termByUrl = once(() => new Map(this.terms.map((term) => [term.url, term])))
  readonly #series = once(() =>
    Map.groupBy(
      this.events.toReversed().filter(({ data }) => data.series !== undefined),
      ({ data }) => data.series ?? '',
    ),
  )
  readonly #visibility = once(() => visibilityAt(this.now, this.publication.zone))
  readonly #related = once(() => relatedIn(this.articles))
  readonly #glossary = once(() =>
    glossaryOf(
      this.terms.map(({ id, data: { name, expansion, aliases } }) => ({
        id,
        names: [name, ...(expansion === undefined ? [] : [expansion]), ...aliases],
      })),
    ),
  )
  readonly #languageSections = once(() => languageSectionsOf(this))
  readonly #pagesIn = once(
    () =>
      new Map(this.#languageSections().map((section) => [section.language, pagesOfSection(this, section)])),
  )
  readonly #incidents = once(() => incidentsIn(this.articles))
  readonly #besideCommentary = once(() => neighboursIn<Article>(this.commentaries))
  readonly #besideBrief = once(() => neighboursIn<Article>(this.briefs))
  readonly #besideEvent = once(() => neighboursIn(this.events))
  readonly #ledger = once(() => ledgerSummaryOf(this))
  readonly #chains = once(() => chainsOf(this.briefs.flatMap(({ recommendations }) => recommendations)))
  readonly #byId: {
    topic: ReadonlyMap<string, Topic>
    term: ReadonlyMap<string, Term>
    organisation: ReadonlyMap<string, Organisation>
    person: ReadonlyMap<string, Person>
    event: ReadonlyMap<string, Event>
    article: ReadonlyMap<string, Article>
  }

  constructor(contents: Contents, { now, preview }: ShowOptions) {
    const { contents: shown, withdrawn } = shownContents(contents, { now, preview })
    this.publication = contents.publication
    this.urls = siteUrls(contents.publication.url)
    this.now = now
    this.preview = preview
    this.withdrawn = withdrawn
    const today = dateIn(now, this.publication.zone)

    this.topics = shown.topic.map((entry) => new Topic(this, entry)).sort(by(({ title }) => title))
    this.terms = shown.term.map((entry) => new Term(this, entry)).sort(by(({ name }) => name))
    this.organisations = shown.organisation
      .map((entry) => new Organisation(this, entry))
      .sort(by(({ name }) => name))
    this.people = shown.person.map((entry) => new Person(this, entry)).sort(by(({ sortName }) => sortName))
    this.events = shown.event
      .flatMap((entry) => {
        const time = timeOf(entry.data)
        return time === undefined ? [] : [new Event(this, entry, time)]
      })
      .sort(
        (a, b) => b.time.start.epochMilliseconds - a.time.start.epochMilliseconds || (a.id < b.id ? -1 : 1),
      )
    this.commentaries = shown.commentary.map((entry) => new Commentary(this, entry, today)).sort(newestFirst)
    this.briefs = shown.brief.map((entry) => new Brief(this, entry, today)).sort(newestFirst)
    this.articles = [...this.commentaries, ...this.briefs].sort(newestFirst)
    this.pages = shown.page.map((entry) => new Page(this, entry)).sort(by(({ title }) => title))
    this.#byId = {
      topic: mapOf(this.topics),
      term: mapOf(this.terms),
      organisation: mapOf(this.organisations),
      person: mapOf(this.people),
      event: mapOf(this.events),
      article: mapOf<Article>(this.articles),
    }
  }

  topic(id: string | undefined): Topic | undefined {
    return id === undefined ? undefined : this.#byId.topic.get(id)
  }
  term(id: string): Term | undefined {
    return this.#byId.term.get(id)
  }
  /** The term whose page has this address. */
  termAt(url: string): Term | undefined {
    return this.#termByUrl().get(url)
  }
  organisation(id: string | undefined): Organisation | undefined {
    return id === undefined ? undefined : this.#byId.organisation.get(id)
  }
  person(id: string): Person | undefined {
    return this.#byId.person.get(id)
  }
  /** A person or an organisation; ids of people come first. */
  author(id: string): Person | Organisation | undefined {
    return this.person(id) ?? this.organisation(id)
  }
  event(id: string | undefined): Event | undefined {
    return id === undefined ? undefined : this.#byId.event.get(id)
  }
  article(id: string | undefined): Article | undefined {
    return id === undefined ? undefined : this.#byId.article.get(id)
  }
  articleAt(url: string): Article | undefined {
    return this.#articleByUrl().get(url)
  }
  /** @param key `<brief>/<id>` */
  recommendation(key: string): Recommendation | undefined {
    return this.#recommendationByKey().get(key)
  }

  /** The languages other than the publication's own that have a section. */
  get otherLanguages(): readonly string[] {
    return this.languageSections.map(({ language }) => language)
  }
  /** The briefs, without translations of them: what a translation says is said, and counted, with its original. */
  get ownBriefs(): readonly Brief[] {
    return this.#ownBriefs()
  }
  /** All recommendations, those of the newest brief first, and no translations of them. */
  get recommendations(): readonly Recommendation[] {
    return this.#recommendations()
  }
  /** What the recommendations are about and to whom, and what became of them, in numbers. */
  get ledger(): LedgerSummary {
    return this.#ledger()
  }
  /** Dated occurrences that articles name, oldest first. One that several tell in the same words stands once. */
  get incidents(): readonly Incident[] {
    return this.#incidents()
  }
  /** Events by the id of their series, oldest first. */
  get series(): ReadonlyMap<string, readonly Event[]> {
    return this.#series()
  }
  /** Finds its terms in a text, by all their names. */
  get glossary(): Glossary {
    return this.#glossary()
  }
  /** Home pages and lists in languages other than the publication's own. */
  get languageSections(): readonly LanguageSection[] {
    return this.#languageSections()
  }
  /** The pages that entries have in a language, beside their own. @param language BCP 47 */
  pagesIn(language: string): ReadonlyMap<Node<Kind>, string> {
    return this.#pagesIn().get(languageOf(language)) ?? new Map<Node<Kind>, string>()
  }
  /** The section in a language, if there is one. */
  languageSection(language: string): LanguageSection | undefined {
    return this.languageSections.find((section) => isSameLanguage(section.language, language))
  }
  /** Old addresses, each with the address that it leads to. */
  get redirects(): ReadonlyMap<string, string> {
    const gone = this.withdrawn.map(({ kind, id, data }) => ({ url: this.urls[kind](id), data }))
    const redirected = [...this.articles, ...this.events, ...this.people, ...this.organisations, ...gone]
    return new Map(
      redirected.flatMap(({ url, data }) =>
        data.redirectFrom.map((old) => [this.urls.local(old), url] as const),
      ),
    )
  }

  relatedTo(article: Article) {
    return this.#related()(article)
  }
  /** The neighbours of an article in time, of its own kind. */
  beside(article: Article): Neighbours<Article> {
    return (article.kind === 'brief' ? this.#besideBrief() : this.#besideCommentary())(article)
  }
  /** The neighbours of an event in time. */
  besideEvent(event: Event): Neighbours<Event> {
    return this.#besideEvent()(event)
  }
  /** A recommendation with all that repeat it, or that it repeats, oldest brief first. */
  occurrencesOf(recommendation: Recommendation): readonly Recommendation[] {
    return this.#chains()(recommendation)
  }
  visibilityOf({ data }: { readonly data: Publishable }): Visibility {
    return this.#visibility()(data)
  }
}
