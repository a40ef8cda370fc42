import type { AstroIntegration } from 'astro'
import type { Archive } from '../domain/archive.ts'
import type { Article } from '../domain/nodes/article.ts'
import { parseBody } from '../mdx/parse.ts'
import { toHast } from '../mdx/to-hast.ts'
import { toMarkdown } from '../mdx/to-markdown.ts'
import { bodyContext } from '../outputs/body-context.ts'
import { articleContent } from '../outputs/feeds/article-content.ts'
import { otherForms as formsOf, type Bodies } from '../outputs/other-forms.ts'
import type { PictureMarkup } from '../outputs/pictures/variants.ts'
import type { Source } from '../source/content.ts'
import type { BesideReport } from './beside-thread.ts'
import { contentReader } from './content-reader.ts'
import { picturesOf } from './pictures.ts'
import { baseDigest } from './restore/base.ts'
import { keptFolder } from './restore/kept-files.ts'
import { beginAsking, endAsking, remembering } from './restore/asking.ts'
import { handedDigest, isTrueIn, sawText } from './restore/observed.ts'
import { openRestoredOutput } from './restore/restored-output.ts'
import type { Settings } from './settings.ts'

/** The bodies of all articles, each rendered when it is first asked for. */
const bodiesOf = async (source: Source, archive: Archive): Promise<Bodies> => {
  const { urls } = archive
  const pictures = new Map<string, Map<string, PictureMarkup>>()
  for (const { file, entry } of source.entries) {
    const names = entry?.body?.pictures ?? []
    if (names.length === 0) continue
    pictures.set(file, await picturesOf(source.folder, file, names, urls.pictures))
  }
  const rendered = (article: Article) => {
    sawText(article)
    const { text, firstLine } = source.byFile.get(article.file)?.bodyText ?? { text: '', firstLine: 1 }
    const own = pictures.get(article.file)
    const context = bodyContext(archive, article, { absolute: true, ...(own && { pictures: own }) })
    return { tree: parseBody(text, { firstLine }).tree, context }
  }
  return {
    markdown: (article) => {
      const { tree, context } = rendered(article)
      return toMarkdown(tree, context)
    },
    // The newest articles stand in many feeds, each of them in three formats.
    feedContent: remembering((article: Article) => {
      const { tree, context } = rendered(article)
      return articleContent(archive, article, toHast(tree, context))
    }),
  }
}

const formsFrom = async (source: Source, archive: Archive) => ({
  base: archive.urls.base,
  forms: formsOf(archive),
  bodies: await bodiesOf(source, archive),
})

/**
 * Writes every other form of the content beside the pages: citations, Markdown, feeds, calendars, tables, sitemap. They
 * are no endpoints, since an endpoint costs Astro a millisecond a file and there are four an article (docs/decisions).
 * Those of which nothing has changed are taken over from the last build.
 * @param archive observed
 */
export const writeOtherForms = async (
  source: Source,
  archive: Archive,
  site: string,
): Promise<BesideReport> => {
  const { base, forms, bodies } = await formsFrom(source, archive)
  const kept = { folder: site, kept: keptFolder(source.folder, 'forms'), base: baseDigest(source) }
  const output = openRestoredOutput(kept, { beginAsking, endAsking, isTrue: isTrueIn(archive) })
  for (const { url, of, text } of forms)
    await output.put(url.slice(base.length), handedDigest(of), () => text(bodies))
  const { made, restored } = output.finish()
  return {
    done: `${made} other forms made, ${restored} taken over from the last build.`,
    counts: { 'other forms': forms.length, 'other forms made': made },
  }
}

/** In dev, serves the other forms, each made when it is asked for. */
export const otherForms = ({ contentFolder, now }: Settings): AstroIntegration => {
  const reader = contentReader(contentFolder)
  return {
    name: 'rostrum-other-forms',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = request.originalUrl?.split('?')[0] ?? ''
          if (!/\.(?:md|bib|ris|json|xml|ics|csv|txt)$/.test(url)) return next()
          const serving = reader
            .read()
            .then(async (source) => formsFrom(source, await reader.archive({ now, preview: true })))
          serving.then(({ forms, bodies }) => {
            const form = forms.find((each) => each.url === url)
            if (form === undefined) return next()
            response.setHeader('Content-Type', `${form.mediaType}; charset=utf-8`)
            response.end(form.text(bodies))
          }, next)
        })
      },
    },
  }
}
