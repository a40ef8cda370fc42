import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getCollection } from 'astro:content'
import { editionsOf } from './build/editions/typst.ts'
import { picturesOf } from './build/pictures.ts'
import { isPreview } from './build/preview.ts'
import { readSettings } from './build/settings.ts'
import { Archive } from './domain/archive.ts'
import type { Contents, Entry } from './domain/entry.ts'
import type { Kind } from './domain/kinds.ts'
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
import { splitFrontMatter } from './source/front-matter.ts'

const settings = readSettings()

const entriesOf = async <K extends Kind>(kind: K): Promise<readonly Entry<K>[]> => {
  const stored = await getCollection(kind)
  return stored.map(({ id, data }) => ({ kind, id, ...data })) as unknown as readonly Entry<K>[]
}

const readContents = async (): Promise<Contents> => {
  const [publication] = await getCollection('publication')
  if (publication === undefined)
    throw new Error('The content folder has no valid publication.yaml: run `npm run check`.')
  return {
    publication: publication.data,
    commentary: await entriesOf('commentary'),
    brief: await entriesOf('brief'),
    event: await entriesOf('event'),
    person: await entriesOf('person'),
    organisation: await entriesOf('organisation'),
    topic: await entriesOf('topic'),
    term: await entriesOf('term'),
    page: await entriesOf('page'),
  }
}

let kept: { digest: string; archive: Archive } | undefined

const digestOf = ({ publication, ...kinds }: Contents): string =>
  JSON.stringify([
    publication,
    ...Object.values(kinds).flatMap((entries) => entries.map(({ digest }) => digest)),
  ])

/** The archive of what readers see now: built once, and in dev again when an entry has changed. */
export const getArchive = async (): Promise<Archive> => {
  if (kept !== undefined && !isPreview()) return kept.archive
  const contents = await readContents()
  const digest = isPreview() ? digestOf(contents) : ''
  if (kept?.digest !== digest) {
    kept = { digest, archive: new Archive(contents, { now: settings.now, preview: isPreview() }) }
  }
  return kept.archive
}

/** A body as it was read, with the pictures that lie beside it. */
const bodyOf = async (entry: Article | Page) => {
  const split = splitFrontMatter(
    (await readFile(join(settings.contentFolder, entry.file), 'utf8')).replace(/\r\n?/g, '\n'),
  )
  if ('problem' in split) throw new Error(`${entry.file}: ${split.problem.message}`)
  const { text, firstLine } = split.parts.body
  return parseBody(text, { firstLine }).tree
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

/** The share card of what a page shows: its address and what it says. */
export const cardFor = (archive: Archive, of: Carded): { href: string; alt: string } => ({
  href: cardUrl(archive, of),
  alt: alternativeText(cardShownFor(archive, of)),
})

/** The address of an article’s PDF edition, if this build makes one. */
export const pdfFor = ({ publication }: Archive, article: Article): string | undefined =>
  editionsOf(publication) === 'made' ? pdfUrl(article) : undefined

export type { Carded }
