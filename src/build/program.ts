import { readdirSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro'
import { keepFolder, restoreFolder } from './restore/kept-folder.ts'
import { keptFolder } from './restore/kept-files.ts'

/** The compiled pages: which there are, and how each is rendered. */
export type Program = Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>

/** What the bundler says of each page, by Astro's key of it. */
export type StyledPages = ReadonlyMap<string, { styles: unknown }>

/** What a program is compiled for. */
export interface ProgramFor {
  contentFolder: string
  /** The site's origin and its path: both are compiled in. */
  origin: string
  base: string
  /** Where the site is made. */
  folder: string
}

/** Where Astro puts what renders the pages, and what browsers load with them. */
const compiled = '.prerender'
const assets = '_astro'

const filesIn = (folder: string, below: string): string[] =>
  readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))

const placeOf = ({ contentFolder }: ProgramFor): string => keptFolder(contentFolder, 'program')
const keyOf = ({ origin, base }: ProgramFor): string => `${origin} ${base}`

/** Keeps what Astro has just compiled: another content with the same pages needs no bundler. */
export const keepProgram = (of: ProgramFor, pages: StyledPages): void => {
  const files = [...filesIn(of.folder, compiled), ...filesIn(of.folder, assets)]
  const styles = Array.from(pages, ([key, page]) => [key, { styles: page.styles }] as const)
  keepFolder(placeOf(of), keyOf(of), of.folder, files, styles)
}

/** The part of Astro 7.3 that renders compiled pages. It is not exported; what is awry with it makes a build compile. */
interface Internal {
  createDefaultPrerenderer: (build: {
    internals: { prerenderEntryFileName: string; pagesByKeys: StyledPages }
    options: { settings: { scripts: readonly never[] }; logger: unknown }
    prerenderOutputDir: URL
  }) => AstroPrerenderer
}

/**
 * Opens a program that an earlier build kept, and puts into the site's folder what belongs to it.
 * @returns nothing when there is none for this source, or it is damaged; then the folder is empty
 */
export const openProgram = async (
  of: ProgramFor,
  publicFolder: string,
  logger: AstroIntegrationLogger,
): Promise<Program | undefined> => {
  const { folder } = of
  const kept = restoreFolder(placeOf(of), keyOf(of), folder)
  try {
    if (kept === undefined) throw new Error('There is none.')
    const [entry] = readdirSync(join(folder, compiled)).filter((name) => name.startsWith('prerender-entry'))
    if (entry === undefined) throw new Error('It has no beginning.')
    const { createDefaultPrerenderer } = (await import(
      new URL('dist/core/build/default-prerenderer.js', import.meta.resolve('astro/package.json')).href
    )) as Internal
    const program = createDefaultPrerenderer({
      internals: {
        prerenderEntryFileName: entry,
        pagesByKeys: new Map(kept.note as readonly (readonly [string, { styles: unknown }])[]),
      },
      // No integration here puts scripts into all pages.
      options: { settings: { scripts: [] }, logger },
      prerenderOutputDir: pathToFileURL(join(folder, compiled, '/')),
    })
    await program.setup?.()
    await cp(publicFolder, folder, { recursive: true }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    })
    return program
  } catch {
    await closeProgram(of)
    await rm(join(folder, assets), { recursive: true, force: true })
    return undefined
  }
}

/** Takes out of a site's folder what only renders it. */
export const closeProgram = ({ folder }: ProgramFor): Promise<void> =>
  rm(join(folder, compiled), { recursive: true, force: true })
