import { hash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer } from 'astro'
import { keptFolder } from './restore/kept-files.ts'
import { keepValue, keptValue } from './restore/kept-value.ts'
import { isOlder } from './write-whole.ts'

/** The compiled pages: which there are, how each is rendered, and the folder of what browsers load with them. */
export interface Program extends Pick<AstroPrerenderer, 'getStaticPaths' | 'render'> {
  readonly assets: string
  /** Loads what renders any of the pages. Left to Astro each is loaded when it is first needed. */
  load: () => Promise<unknown>
}

/** What the bundler says of each page, by Astro's key of it. */
export type StyledPages = ReadonlyMap<string, { styles: unknown }>

/** What a program is compiled for. */
export interface ProgramFor {
  contentFolder: string
  /** The site's origin and its path: both are compiled in. */
  origin: string
  base: string
}

/** Where Astro puts what renders the pages, and what browsers load with them. */
const compiled = '.prerender'
export const assetsFolder = '_astro'

/** Each file's path and the digest of what it holds. */
type Files = readonly (readonly [path: string, digest: string])[]

interface Kept {
  key: string
  files: Files
  pages: readonly (readonly [string, { styles: unknown }])[]
}

const digestOf = (path: string): string => hash('sha256', readFileSync(path))

const filesOf = (folder: string): Files =>
  [compiled, assetsFolder]
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(folder.length + 1), digestOf(path)])

const isWhole = (folder: string, files: Files): boolean => {
  try {
    return files.every(([path, digest]) => digestOf(join(folder, path)) === digest)
  } catch {
    return false
  }
}

const placeOf = ({ contentFolder }: ProgramFor): string => keptFolder(contentFolder, 'program')
const listOf = (of: ProgramFor): string => join(placeOf(of), 'list')
const keyOf = ({ origin, base }: ProgramFor): string => `${origin} ${base}`

/** Where a program lies, whoever compiled it: Node keeps what it has read of modules by where they lie. */
const folderOf = (of: ProgramFor, files: Files): string =>
  join(placeOf(of), hash('sha256', JSON.stringify(files)).slice(0, 16))

/** Milliseconds. By then nobody is still rendering with a program that has a successor. */
const day = 24 * 60 * 60 * 1000

/** Deletes programs that have a successor. @param present the one that has none */
const prune = (of: ProgramFor, present: string): void => {
  for (const { name, parentPath } of readdirSync(placeOf(of), { withFileTypes: true }).filter((found) =>
    found.isDirectory(),
  )) {
    const path = join(parentPath, name)
    if (path !== present && isOlder(path, day)) rmSync(path, { recursive: true, force: true })
  }
}

/** Renames a folder. Another build may have put the same program in its place meanwhile, and be rendering with it: that one stays. */
const putInPlace = (unfinished: string, place: string, files: Files): void => {
  try {
    renameSync(unfinished, place)
  } catch (error) {
    if (!existsSync(place)) throw error
    if (isWhole(place, files)) return rmSync(unfinished, { recursive: true, force: true })
    rmSync(place, { recursive: true, force: true })
    putInPlace(unfinished, place, files)
  }
}

/**
 * Keeps what Astro has just compiled: another content with the same pages needs no bundler.
 * @param folder where Astro put it
 */
export const keepProgram = (of: ProgramFor, folder: string, pages: StyledPages): void => {
  const files = filesOf(folder)
  const place = folderOf(of, files)
  if (!isWhole(place, files)) {
    const unfinished = `${place}.${process.pid}`
    for (const [path] of files) cpSync(join(folder, path), join(unfinished, path))
    putInPlace(unfinished, place, files)
  }
  const styles = Array.from(pages, ([key, page]) => [key, { styles: page.styles }] as const)
  keepValue(listOf(of), { key: keyOf(of), files, pages: styles } satisfies Kept)
  prune(of, place)
}

/** The part of Astro 7.3 that renders compiled pages. It is not exported. */
interface Internal {
  createDefaultPrerenderer: (build: {
    internals: { prerenderEntryFileName: string; pagesByKeys: StyledPages }
    options: {
      settings: { scripts: readonly never[] }
      logger: { options: { destination: { write: (message: { message: string }) => void } } }
    }
    prerenderOutputDir: URL
  }) => AstroPrerenderer
}

/**
 * Opens the program that was kept last.
 * @param tell hears what Astro says while it renders
 * @returns nothing when there is none for this source, or its files are damaged
 * @throws whatever is awry with a program whose files are whole
 */
export const openProgram = async (
  of: ProgramFor,
  tell: (message: string) => void,
): Promise<Program | undefined> => {
  const kept = keptValue(listOf(of)) as Kept | undefined
  if (kept?.key !== keyOf(of)) return undefined
  const folder = folderOf(of, kept.files)
  const entry = kept.files.find(([path]) => path.startsWith(join(compiled, 'prerender-entry')))
  if (entry === undefined || !isWhole(folder, kept.files)) return undefined
  const { createDefaultPrerenderer } = (await import(
    new URL('dist/core/build/default-prerenderer.js', import.meta.resolve('astro/package.json')).href
  )) as Internal
  const program = createDefaultPrerenderer({
    internals: {
      prerenderEntryFileName: entry[0].slice(compiled.length + 1),
      pagesByKeys: new Map(kept.pages),
    },
    options: {
      // No integration here puts scripts into all pages.
      settings: { scripts: [] },
      logger: { options: { destination: { write: ({ message }) => tell(message) } } },
    },
    prerenderOutputDir: pathToFileURL(join(folder, compiled, '/')),
  })
  await program.setup?.()
  return {
    getStaticPaths: () => program.getStaticPaths(),
    render: (request, options) => program.render(request, options),
    assets: join(folder, assetsFolder),
    load: () =>
      Promise.all(
        kept.files
          .filter(([path]) => path.startsWith(compiled) && path.endsWith('.mjs'))
          .map(([path]) => import(pathToFileURL(join(folder, path)).href)),
      ),
  }
}
