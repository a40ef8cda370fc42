import type { Temporal } from 'temporal-polyfill'
import { schemaFor } from '../domain/draft.ts'
import type { FrontMatter } from '../domain/entry.ts'
import { dateIn, startOfDay } from '../domain/event-time.ts'
import { once } from '../domain/lazy.ts'
import type { Kind } from '../domain/kinds.ts'
import { type Publishable, visibility, visibilityAt, type Visibility } from '../domain/published.ts'
import { type Reference, referencesOf } from '../domain/references.ts'
import type { ReferableKind } from '../domain/schema/fields.ts'
import type { Source } from '../source/content.ts'
import type { ContentFile } from '../source/files.ts'
import type { SourceEntry } from '../source/source-entry.ts'
import { meantIds } from './meant-id.ts'
import { type NamedFile, namedFiles } from './named-files.ts'
import { type Past, pastOf } from './past.ts'
import { type Site, siteOf } from './site.ts'
import { type EntryText, textsOfEntry } from './texts.ts'
import type { Unpublished } from './unpublished.ts'

/** An entry whose front matter fits its schema, with the file it was read from. */
export interface ReadEntry<K extends Kind = Kind> {
  source: SourceEntry
  id: string
  data: FrontMatter<K>
}

/** An id that an entry names. */
export interface NamedId extends Reference {
  source: SourceEntry
}

const fitting = <K extends Kind>(kind: K, entries: readonly SourceEntry[]): ReadEntry<K>[] =>
  entries.flatMap((source) =>
    source.kind !== kind || source.entry === undefined
      ? []
      : [{ source, id: source.id, data: source.entry.data as FrontMatter<K> }],
  )

const key = (kind: Kind, id: string): string => `${kind} ${id}`

/**
 * What rules see: the files that are to be judged (`entries`, `read`, `texts`, …), and lookups in the whole content
 * (`of`, `all`, `find`, `site`). Each index is built when a rule first asks, once a check, at linear cost; an entry that
 * nobody asks for is never parsed.
 */
export class Context {
  readonly source: Source
  readonly now: Temporal.Instant
  /** The entries to judge, whether their front matter is right or not. */
  readonly entries: readonly SourceEntry[]
  /** The files to judge that are no entries. */
  readonly others: readonly ContentFile[]
  /** The content as it was, where the check was asked to hold the present against it. */
  readonly past: Past | undefined
  readonly #visibilities = new Map<SourceEntry, Visibility>()
  readonly #visibilityNow = once(() => visibilityAt(this.now, this.zone))
  readonly #byKind = once(() => Map.groupBy(this.source.entries, ({ kind }) => kind))
  readonly #byKey = once(
    () => new Map(this.source.entries.map((entry) => [key(entry.kind, entry.id), entry])),
  )
  readonly #references = once((): readonly NamedId[] =>
    this.entries.flatMap((source) =>
      referencesOf(schemaFor(source.kind, source.frontMatter), source.frontMatter).map((reference) => ({
        ...reference,
        source,
      })),
    ),
  )
  readonly #meantId = once(() =>
    meantIds(
      (kind) => this.all(kind),
      (kind) => this.of(kind).map(({ id }) => id),
    ),
  )
  readonly #texts = once(() => this.entries.flatMap(textsOfEntry))
  readonly #namedFiles = once(() => namedFiles(this.entries))
  readonly #site = once(() => siteOf(this))

  /**
   * @param isJudged whether a file is to be judged; by default every one
   * @param past the same folder as it was
   */
  constructor(
    source: Source,
    now: Temporal.Instant,
    isJudged: (file: string) => boolean = () => true,
    past?: Source,
  ) {
    this.source = source
    this.now = now
    this.past = past && pastOf(new Context(past, now), this)
    this.entries = source.entries.filter(({ file }) => isJudged(file))
    this.others = source.others.filter(({ path }) => isJudged(path))
  }

  /** The publication's zone; days begin in it. UTC where there is no valid `publication.yaml`. */
  get zone(): string {
    return this.source.publication?.zone ?? 'UTC'
  }
  /** Today's date in the publication's zone, `YYYY-MM-DD`. */
  get today(): string {
    return dateIn(this.now, this.zone)
  }
  /** Every file of a kind, judged or not, right or wrong. To ask for ids only takes no parsing. */
  of(kind: Kind): readonly SourceEntry[] {
    return this.#byKind().get(kind) ?? []
  }
  /** The entries of a kind to judge, of those whose front matter fits. */
  read<K extends Kind>(kind: K): readonly ReadEntry<K>[] {
    return fitting(kind, this.entries)
  }
  /** All entries of a kind whose front matter fits, judged or not. */
  all<K extends Kind>(kind: K): readonly ReadEntry<K>[] {
    return fitting(kind, this.of(kind))
  }
  /** The file of an id, whether its front matter is right or not. */
  find(kind: Kind, id: string): SourceEntry | undefined {
    return this.#byKey().get(key(kind, id))
  }
  /** Every id that an entry names in its front matter, of entries with errors too. */
  get references(): readonly NamedId[] {
    return this.#references()
  }
  /** Every text that people read, of entries with errors too. */
  get texts(): readonly EntryText[] {
    return this.#texts()
  }
  /** Every picture and attachment that an entry names. */
  get namedFiles(): readonly NamedFile[] {
    return this.#namedFiles()
  }
  get site(): Site {
    return this.#site()
  }
  /** The id that was probably meant by one that no entry of these kinds has. */
  meantId(kinds: readonly ReferableKind[], wrong: string): string | undefined {
    return this.renamed(kinds, wrong)?.id ?? this.#meantId()(kinds, wrong)
  }
  /** The entry that probably had this id until its file was renamed; known where there is a past. */
  renamed(kinds: readonly ReferableKind[], id: string): SourceEntry | undefined {
    return kinds
      .map((kind) => this.past?.then.find(kind, id))
      .map((old) => old && (this.past?.after(old) ?? this.past?.probablyNow(old)))
      .find((entry) => entry !== undefined)
  }
  /** Whether an entry is before readers now. */
  visibilityOf(source: SourceEntry): Visibility {
    let known = this.#visibilities.get(source)
    if (known === undefined) {
      known =
        source.entry === undefined ? 'published' : this.#visibilityNow()(source.entry.data as Publishable)
      this.#visibilities.set(source, known)
    }
    return known
  }
  /**
   * Why readers of one entry cannot see another; `undefined` when they can, or when the first has no readers itself.
   * An embargoed entry is judged as on the day it appears, so that a content that passes today passes on that day.
   */
  unpublishedFor(reader: SourceEntry, target: SourceEntry): Unpublished | undefined {
    const now = this.visibilityOf(target)
    if (now === 'published') return undefined
    if (this.visibilityOf(reader) === 'published') return now
    if (this.visibilityOf(reader) !== 'embargoed') return undefined
    const { published } = reader.entry?.data as Publishable
    const day = startOfDay(published ?? this.today, this.zone)
    const then =
      target.entry === undefined ? 'published' : visibility(target.entry.data as Publishable, day, this.zone)
    return then === 'published' ? undefined : then
  }
}
