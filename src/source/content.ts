import { createHash } from 'node:crypto'
import type { Diagnostic, Problem } from '../domain/diagnostic.ts'
import type { Contents } from '../domain/entry.ts'
import { glossaryOf, type Glossary } from '../domain/glossary.ts'
import { kindNames, kindOfPath, publicationFile, type Kind } from '../domain/kinds.ts'
import { once } from '../domain/lazy.ts'
import type { PublicationData } from '../domain/schema/publication.ts'
import { type ContentFile, listFiles, readBytes } from './files.ts'
import { type Medium, readMedia } from './media.ts'
import { type ParsedBefore, readEntry, readPublication, type SourceEntry } from './source-entry.ts'

/** A content folder as it was read. */
export interface Source {
  folder: string
  publication: PublicationData | undefined
  entries: readonly SourceEntry[]
  /** The entries by their files. */
  byFile: ReadonlyMap<string, SourceEntry>
  /** Files that are no entries: pictures and attachments, and whatever should not be there. */
  others: readonly ContentFile[]
  /** What those files hold, by their paths. */
  media: ReadonlyMap<string, Medium>
  publicationProblems: readonly Problem[]
  /** What reading alone finds wrong. Rules that look across entries find the rest. */
  readonly diagnostics: readonly Diagnostic[]
  glossary: Glossary
}

/** Stands for all that a glossary knows: what is found in a body depends on it. */
export const glossaryDigest = (glossary: Glossary): string =>
  createHash('sha256').update(JSON.stringify(glossary)).digest('hex')

const glossaryFrom = (terms: readonly SourceEntry[]): Glossary =>
  glossaryOf(
    terms.flatMap(({ entry }) => {
      if (entry?.kind !== 'term') return []
      const { name, expansion, aliases } = entry.data
      return [{ id: entry.id, names: [name, ...(expansion === undefined ? [] : [expansion]), ...aliases] }]
    }),
  )

/** An entry as it was read before, if its digest says that nothing has changed. */
const unlessKnown = (entry: SourceEntry, before: SourceEntry | undefined): SourceEntry =>
  before?.digest === entry.digest ? before : entry

/** Where the files of a content folder come from: the disk, or a commit of its history. */
export interface ContentStore {
  folder: string
  /** Every file, in the order of their paths. */
  list: () => Promise<readonly ContentFile[]>
  read: (path: string) => Promise<Uint8Array>
  /** Looks into files that are no entries. */
  media: (files: readonly ContentFile[]) => Promise<ReadonlyMap<string, Medium>>
}

const onDisk = (folder: string): ContentStore => ({
  folder,
  list: () => listFiles(folder),
  read: (path) => readBytes(folder, path),
  media: (files) => readMedia(folder, files),
})

/** What is known of files before they are read. */
export interface KnownBefore {
  /** What another process found in a file. */
  parsedBefore?: ParsedBefore | undefined
  /**
   * Whether a file is as it was in the previous reading: then it is not even read.
   * @param glossary the digest of what the terms now say; of a term, nothing
   */
  isSame?: ((path: string, glossary: string | undefined) => boolean) | undefined
}

/** Says of every file but these that it is as it was when the terms said what a glossary knows. */
export const allSameBut = (
  changed: ReadonlySet<string>,
  glossary: Glossary,
): NonNullable<KnownBefore['isSame']> => {
  const before = glossaryDigest(glossary)
  return (path, now) => !changed.has(path) && (now === undefined || now === before)
}

/** The problems of one file as diagnostics. */
export const inFile = (file: string, problems: readonly Problem[]): Diagnostic[] =>
  problems.map((problem) => ({ ...problem, file }))

/**
 * Reads a content folder. Wrong files do not stop the others: what is wrong comes back as diagnostics.
 * @param folder the content folder's path
 * @param previous the same folder as it was read before: entries that have not changed are taken over, parsed as they are
 * @throws only when the folder itself cannot be read
 */
export const readContent = (
  folder: string,
  previous?: Pick<Source, 'byFile'>,
  known: KnownBefore = {},
): Promise<Source> => readContentFrom(onDisk(folder), previous, known)

/** Reads a content folder from wherever its files come. */
export const readContentFrom = async (
  store: ContentStore,
  previous?: Pick<Source, 'byFile'>,
  { parsedBefore, isSame }: KnownBefore = {},
): Promise<Source> => {
  const { folder } = store
  const before = previous?.byFile
  const files = await store.list()
  const plain = files.filter(({ kind }) => kind === 'file')
  const placed = plain.flatMap(({ path }) => {
    const place = kindOfPath(path)
    return place === undefined ? [] : [{ path, ...place }]
  })
  const read = async (
    items: readonly { path: string; kind: Kind; id: string }[],
    glossary: Glossary,
    digest?: string,
  ) =>
    Promise.all(
      items.map(async ({ path, kind, id }) => {
        const known = before?.get(path)
        if (known !== undefined && isSame?.(path, digest) === true) return known
        const bytes = await store.read(path)
        return unlessKnown(
          readEntry(path, kind, id, bytes, { glossary, glossaryDigest: digest ?? '', parsedBefore }),
          known,
        )
      }),
    )

  // Terms come first: what a body names depends on them.
  const none = glossaryOf([])
  const terms = await read(
    placed.filter(({ kind }) => kind === 'term'),
    none,
  )
  const glossary = glossaryFrom(terms)
  const others = await read(
    placed.filter(({ kind }) => kind !== 'term'),
    glossary,
    glossaryDigest(glossary),
  )
  const entries = [...terms, ...others].sort((a, b) => (a.file < b.file ? -1 : 1))

  const hasPublication = plain.some(({ path }) => path === publicationFile.path)
  const publication = hasPublication
    ? readPublication(await store.read(publicationFile.path))
    : {
        problems: [
          {
            rule: 'publication-present',
            severity: 'error' as const,
            message:
              'There is no `publication.yaml` in the content folder, so the site has no name and no address.',
            fix: 'Write one: `name`, `url`, `language` and `zone` are required.',
          },
        ],
      }
  const known = new Set([publicationFile.path, ...placed.map(({ path }) => path)])
  const besides = files.filter(({ path }) => !known.has(path))
  const diagnostics = once(() => [
    ...inFile(publicationFile.path, publication.problems),
    ...entries.flatMap(({ file, problems }) => inFile(file, problems)),
  ])
  return {
    folder,
    publication: 'data' in publication ? publication.data : undefined,
    publicationProblems: publication.problems,
    entries,
    byFile: new Map(entries.map((entry) => [entry.file, entry])),
    others: besides,
    media: await store.media(besides),
    get diagnostics() {
      return diagnostics()
    },
    glossary,
  }
}

/** The entries that could be read, by kind. @throws when there is no publication: check the diagnostics first */
export const contentsOf = (source: Source): Contents => {
  if (source.publication === undefined) throw new Error('The content folder has no valid publication.yaml.')
  const of = <K extends Kind>(kind: K): Contents[K] =>
    source.entries.flatMap(({ entry }) => (entry?.kind === kind ? [entry] : [])) as unknown as Contents[K]
  const byKind = Object.fromEntries(kindNames.map((kind) => [kind, of(kind)])) as { [K in Kind]: Contents[K] }
  return { publication: source.publication, ...byKind }
}
