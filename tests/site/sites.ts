import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** A site as it was built. All folders are absolute. */
export interface BuiltSite {
  name: string
  /** The content folder that it was built from. */
  content: string
  /** The folder that a host would serve at `url`. */
  folder: string
  /** The publication's address, ending in a slash: `https://example.org/press/`. */
  url: string
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSite[]
  }
}

const root = join(import.meta.dirname, '../..')

/** What to build: the publication's own content, now, and content made up to hold every case, on a day of its own. */
const contents = [
  { name: 'content', content: join(root, 'content'), now: undefined },
  { name: 'harbour', content: join(root, 'tests/fixtures/harbour'), now: '2026-09-01T00:00:00Z' },
] as const

const urlOf = async (content: string): Promise<string> => {
  const publication: unknown = parse(await readFile(join(content, 'publication.yaml'), 'utf8'))
  return z.object({ url: z.url() }).parse(publication).url.replace(/\/*$/, '/')
}

/** The sites that `buildSites` built into this folder. */
export const builtSites = (folder: string): Promise<BuiltSite[]> =>
  Promise.all(
    contents.map(async ({ name, content }) => ({
      name,
      content,
      folder: join(folder, name),
      url: await urlOf(content),
    })),
  )

const build = (content: string, now: string | undefined, folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const astro = spawn('astro', ['build', '--outDir', folder], {
      cwd: root,
      env: {
        ...process.env,
        PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        // Vitest sets it to `test`, and Vite then builds for development.
        NODE_ENV: 'production',
        CONTENT_DIR: content,
        ...(now === undefined ? {} : { SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000) }),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    astro.on('error', reject)
    astro.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`astro build of ${content} ended with exit code ${code}`))
    })
  })

/**
 * Builds every site into a folder of its own, one after the other: builds of one checkout share a cache.
 * @throws Error when a build fails
 */
export const buildSites = async (folder: string): Promise<void> => {
  for (const { name, content, now } of contents) {
    console.log(`Building the site of ${content}`)
    await build(content, now, join(folder, name))
  }
}
