import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { BesideThread } from './beside-thread.ts'
import { compilePages } from './compile.ts'
import { contentReader } from './content-reader.ts'
import { tellOf } from './content-report.ts'
import { timed } from './phases.ts'
import { assetsFolder, openProgram, type Program, type ProgramFor } from './program.ts'
import { inputsOf, isUnchanged, noteBuilt, type Site } from './restore/unchanged.ts'
import type { Settings } from './settings.ts'
import { siteAddressOf } from './site-address.ts'
import { writePages } from './site-pages.ts'
import { deleteAside, NotBuilt, type Staging } from './staging.ts'

/** Hears how far a build is, in sentences. */
export type Tell = (message: string) => void

/**
 * The compiled pages of an earlier build of this source, or else of this one.
 * @param folder where Astro may work
 * @param judged when the content is parsed and judged
 */
const programOf = async (
  of: ProgramFor,
  folder: string,
  judged: Promise<unknown>,
  tell: Tell,
): Promise<Program> => {
  // One that cannot be opened may be of packages that are there no more: compiled anew it is right, or says what is wrong.
  const kept = await timed('open pages', () => openProgram(of, tell).catch(() => undefined))
  if (kept !== undefined) return kept
  tell('Compiling the pages: the program is new here, or has changed …')
  await timed('compile', () => compilePages(of, folder))
  const compiled = await openProgram(of, tell)
  if (compiled === undefined) throw new Error('The pages that were just compiled are not there.')
  // Another program knows nothing of what this one has parsed: all of it is parsed now, and once is enough.
  await Promise.all([judged, compiled.load()])
  return compiled
}

/** Puts into a site's folder what is served as it is. */
const copyAssets = async (program: Program, { publicFolder }: Site, folder: string): Promise<void> => {
  await cp(program.assets, join(folder, assetsFolder), { recursive: true })
  await cp(publicFolder, folder, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  })
}

/** Renders the pages and puts what is served as it is beside them. @returns what was done, in a sentence */
const makePages = async (
  { contentFolder }: Settings,
  site: Site,
  { site: folder, astro }: Staging,
  judged: Promise<unknown>,
  tell: Tell,
): Promise<string> => {
  // Without an address the checks stop the build.
  const address = (await siteAddressOf(contentFolder)) ?? { origin: 'http://localhost', base: '/' }
  const program = await programOf({ contentFolder, ...address }, astro, judged, tell)
  await copyAssets(program, site, folder)
  const source = await contentReader(contentFolder).read()
  return timed('pages', () => writePages(program, source, { folder, ...address }, tell))
}

const sentenceOf = ({ length }: readonly unknown[]): string =>
  `The content has ${length === 1 ? 'an error' : `${length} errors`}, so nothing was built. An earlier site is as it was.`

/**
 * Makes a site in its staging and puts it in its place, unless it is there already: one of which nothing has changed is left as
 * it is.
 * @param thread does what needs no pages
 * @throws NotBuilt with the reason, such as an error in the content
 */
export const makeSite = async (
  settings: Settings,
  site: Site,
  staging: Staging,
  thread: BesideThread,
  tell: Tell,
): Promise<void> => {
  const { contentFolder } = settings
  const { output } = site
  const inputs = await inputsOf(settings, site)
  if (isUnchanged(settings, site, inputs)) {
    tell(`Nothing has changed since the last build. The site is in ${output}.`)
    return thread.stop()
  }
  thread.go()
  const pages = makePages(settings, site, staging, thread.diagnostics, tell)
  // What is wrong with the content is said by the checks, not by a page that could not be rendered.
  pages.catch(() => undefined)
  const errors = await tellOf(await thread.diagnostics, contentFolder, tell)
  if (errors.length > 0) throw new NotBuilt(sentenceOf(errors))
  // Whichever fails first ends the build.
  const [reports] = await Promise.all([thread.reports, pages.then(tell)])
  for (const { done, warnings = [] } of reports)
    for (const sentence of [...warnings, ...(done === undefined ? [] : [done])]) tell(sentence)
  const aside = await staging.place()
  noteBuilt(settings, await contentReader(contentFolder).read(), site, inputs)
  tell(`The site is in ${output}.`)
  const left = aside === undefined ? undefined : deleteAside(aside, output)
  if (left !== undefined)
    tell(`The site before this one could not be deleted and is still in ${left}. Delete it by hand.`)
}
