import { editionsOf } from './build/editions/typst.ts'
import { contentReader } from './build/content-reader.ts'
import { picturesOf } from './build/pictures.ts'
import { isPreview } from './build/preview.ts'
import { beginAsking, endAsking } from './build/restore/asking.ts'
import { handedDigest, isTrueIn, observed, sawText } from './build/restore/observed.ts'
import { offerArchiveWatch } from './build/restore/watch.ts'
import { readSettings } from './build/settings.ts'
import { Archive } from './domain/archive.ts'
import { once } from './domain/lazy.ts'
import type { Article } from './domain/nodes/article.ts'
import type { Page } from './domain/nodes/page.ts'
import { namedIn } from './mdx/named.ts'
import { outline, type OutlineEntry } from './mdx/outline.ts'
import { parseBody } from './mdx/parse.ts'
import { inlineToHtml, parseInline } from './mdx/inline.ts'
import { toHtml } from './mdx/to-html.ts'
import { bodyContext } from './outputs/body-context.ts'
import { pdfUrl } from './outputs/pdf/document.ts'
import type { PictureMarkup } from './outputs/pictures/variants.ts'
import { alternativeText } from './outputs/share-card/alt.ts'
import { cardShownFor, cardUrl, type Carded } from './outputs/share-card/cards.ts'
import { contentsOf, type Source } from './source/content.ts'

const settings = readSettings()

const reader = contentReader(settings.contentFolder)

/** In a build, what pages ask of the archive is noted (build/restore). */
const archiveOfBuild = once(async () => {
  return observed(new Archive(contentsOf(await reader.read()), { now: settings.now, preview: false }))
})
offerArchiveWatch(async () => ({ beginAsking, endAsking, isTrue: isTrueIn(await archiveOfBuild()) }))

let kept: { source: Source; archive: Archive } | undefined

/** The archive of what readers see now: built once, and in dev again when the content has changed. */
export const getArchive = async (): Promise<Archive> => {
  if (!isPreview()) return archiveOfBuild()
  const source = await reader.readGood()
  if (kept?.source !== source)
    kept = { source, archive: new Archive(contentsOf(source), { now: settings.now, preview: true }) }
  return kept.archive
}

/** A body as it was read. */
const bodyOf = async (entry: Article | Page) => {
  sawText(entry)
  const found = (await reader.readGood()).byFile.get(entry.file)?.bodyText
  if (found === undefined) throw new Error(`${entry.file} has no text that could be read.`)
  return parseBody(found.text, { firstLine: found.firstLine }).tree
}

/**
 * The paths of a dynamic route, from the archive. Each has a key of what its page is handed: only by it can a later build
 * know that the page would be handed the same.
 */
export const staticPaths =
  <Path extends { params: object; props: object }>(pathsIn: (archive: Archive) => readonly Path[]) =>
  async () => {
    const paths = pathsIn(await getArchive())
    return isPreview() ? paths : paths.map((path) => ({ ...path, cacheKey: handedDigest(path.props) }))
  }

/** A body ready for its page: HTML, and the headings for a list of contents. */
export const renderBody = async (
  entry: Article | Page,
): Promise<{ html: string; headings: OutlineEntry[] }> => {
  const archive = await getArchive()
  const tree = await bodyOf(entry)
  const pictures = await picturesOf(
    settings.contentFolder,
    entry.file,
    namedIn(tree).pictures.map(({ name }) => name),
    archive.urls.pictures,
  )
  const context = bodyContext(archive, entry, { pictures, explains: entry.kind !== 'page' })
  return { html: toHtml(tree, context), headings: outline(tree, context) }
}

/** A picture that lies beside an entry: a cover or a portrait. */
export const pictureBeside = async (
  entry: { file: string },
  image: string,
): Promise<PictureMarkup | undefined> => {
  const { urls } = await getArchive()
  return (await picturesOf(settings.contentFolder, entry.file, [image], urls.pictures)).get(image)
}

/**
 * Inline Markdown of a front matter field, as HTML.
 * @param page the address of the entry's own page, for links to a part of it
 */
export const inlineHtml = async (text: string, page = ''): Promise<string> => {
  const { urls } = await getArchive()
  return inlineToHtml(
    parseInline(text).tree,
    (address) => (address.startsWith('#') ? page : '') + urls.local(address),
  )
}

export { inlineText } from './mdx/inline.ts'
export { isPreview }

/** The share card of what a page shows: its address and what it says. */
export const cardFor = (archive: Archive, of: Carded): { href: string; alt: string } => ({
  href: cardUrl(archive, of),
  alt: alternativeText(cardShownFor(archive, of)),
})

/** The address of an article’s PDF edition, if this build makes one. */
export const pdfFor = ({ publication }: Archive, article: Article): string | undefined =>
  editionsOf(publication) === 'made' ? pdfUrl(article) : undefined

export type { Carded }
