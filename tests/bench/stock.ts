import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyCheckout } from './checkout.ts'

/**
 * The way that Astro's own documentation shows, as a yardstick: entries compiled by `@astrojs/mdx`, a card for each drawn
 * by satori in an endpoint, Pagefind over the finished pages. It has none of the other pages and forms.
 */
const files: Readonly<Record<string, string>> = {
  'astro.config.mjs': `
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
export default defineConfig({ site: 'https://benchmark.example', integrations: [mdx()] })
`,
  'src/content.config.ts': `
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
const articles = (folder) => defineCollection({
  loader: glob({ base: process.env.CONTENT_DIR + '/' + folder, pattern: '**/*.mdx' }),
  schema: z.object({ title: z.string(), summary: z.string(), published: z.coerce.date() }),
})
export const collections = { commentaries: articles('commentaries'), briefs: articles('briefs') }
`,
  'src/components/Through.astro': '<div><slot /></div>\n',
  'src/articles.ts': `
import { getCollection } from 'astro:content'
export const articles = async () => [
  ...(await getCollection('commentaries')).map((entry) => ({ kind: 'commentaries', entry })),
  ...(await getCollection('briefs')).map((entry) => ({ kind: 'briefs', entry })),
]
`,
  'src/pages/[...path].astro': `---
import { render } from 'astro:content'
import { articles } from '../articles.ts'
import Through from '../components/Through.astro'
export const getStaticPaths = async () =>
  (await articles()).map(({ kind, entry }) => ({ params: { path: kind + '/' + entry.id }, props: { entry } }))
const { entry } = Astro.props
const { Content } = await render(entry)
const components = {
  Term: Through, PullQuote: Through, KeyPoints: Through, Discussion: Through, Recommendations: Through,
}
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><main data-pagefind-body><h1>{entry.data.title}</h1><p>{entry.data.summary}</p><Content components={components} /></main></body>
</html>
`,
  'src/pages/index.astro': `---
import { articles } from '../articles.ts'
const all = await articles()
---
<html lang="en">
  <head><meta charset="utf-8" /><title>The Benchmark</title></head>
  <body><ul>{all.map(({ kind, entry }) => <li><a href={'/' + kind + '/' + entry.id}>{entry.data.title}</a></li>)}</ul></body>
</html>
`,
  'src/pages/share/[...path].png.ts': `
import { readFile } from 'node:fs/promises'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { articles } from '../../articles.ts'
const face = new URL('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2', 'file://' + process.cwd() + '/node_modules/')
const data = await readFile(face)
export const getStaticPaths = async () =>
  (await articles()).map(({ kind, entry }) => ({ params: { path: kind + '/' + entry.id }, props: { entry } }))
export const GET = async ({ props: { entry } }) => {
  const svg = await satori(
    {
      type: 'div',
      props: {
        style: { display: 'flex', width: '100%', height: '100%', padding: 64, fontSize: 56, background: '#fff', boxSizing: 'border-box' },
        children: entry.data.title,
      },
    },
    { width: 1200, height: 630, fonts: [{ name: 'Serif', data, weight: 600, style: 'normal' }] },
  )
  return new Response(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())
}
`,
}

/** Writes the yardstick's project into a folder, with the packages of this checkout. */
export const writeStock = async (folder: string): Promise<void> => {
  await copyCheckout(folder, [])
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text.trimStart())
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'stock', type: 'module' }))
}
