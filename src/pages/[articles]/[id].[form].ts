import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { kinds } from '../../domain/kinds.ts'
import { articleForms, type ArticleForm } from '../../outputs/alternates.ts'
import { articleCsl } from '../../outputs/citations/csl.ts'
import { citationFiles } from '../../outputs/citations/files.ts'
import { articleMarkdown } from '../../outputs/markdown/article.ts'
import { bodyMarkdown, getArchive } from '../../site-data.ts'

/** The other forms of commentaries and briefs: `/commentaries/x.md`, `.bib`, `.ris`, `.csl.json`. */
export const getStaticPaths = (async () =>
  (await getArchive()).articles.flatMap((article) =>
    (Object.keys(articleForms) as ArticleForm[]).map((form) => ({
      params: { articles: kinds[article.kind].folder, id: article.id, form },
      props: { article, form },
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { article, form },
}) => {
  const archive = await getArchive()
  const text =
    form === 'md'
      ? articleMarkdown(archive, article, await bodyMarkdown(article))
      : citationFiles[form](articleCsl(archive, article))
  return new Response(text, { headers: { 'Content-Type': `${articleForms[form].mediaType}; charset=utf-8` } })
}
