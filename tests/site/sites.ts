import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { runBuild } from './run-build.ts'

/** A site as it was built. All folders are absolute. */
export interface BuiltSite {
  name: string
  /** The content folder that it was built from. */
  content: string
  /** The folder that a host would serve at `url`. */
  folder: string
  /** The publication's address, ending in a slash: `https://example.org/press/`. */
  url: string
  /** The moment of the build, ISO 8601, if it was not that of the clock. */
  now: string | undefined
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
    contents.map(async ({ name, content, now }) => ({
      name,
      content,
      folder: join(folder, name),
      url: await urlOf(content),
      now,
    })),
  )

/**
 * Builds every site into a folder of its own, one after the other: builds of one checkout share a cache.
 * @throws Error when a build fails
 */
export const buildSites = async (folder: string): Promise<void> => {
  for (const { name, content, now } of contents) {
    console.log(`Building the site of ${content}`)
    const { code } = await runBuild(content, join(folder, name), {
      now,
      write: (text) => process.stdout.write(text),
    })
    if (code !== 0) throw new Error(`The build of ${content} ended with exit code ${code}.`)
  }
}
