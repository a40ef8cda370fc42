import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { besideThread } from './beside-thread.ts'
import { compilePages } from './compile.ts'
import { contentReader } from './content-reader.ts'
import { tellOf } from './content-report.ts'
import { timed } from './phases.ts'
import { assetsFolder, openProgram, type Program, type ProgramFor } from './program.ts'
import { keptFolder } from './restore/kept-files.ts'
import { inputsOf, isUnchanged, noteBuilt, type Site } from './restore/unchanged.ts'
import type { Settings } from './settings.ts'
import { siteAddressOf } from './site-address.ts'
import { writePages } from './site-pages.ts'
import { deleteAside, inStaging, NotBuilt, preparePlace, type Staging } from './staging.ts'

/** Hears how far a build is, in sentences. */
type Tell = (message: string) => void

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
  // Another program knows nothing of what this one has parsed: all of it is parsed now, and once is enough.
  await judged
  const compiled = await openProgram(of, tell)
  if (compiled === undefined) throw new Error('The pages that were just compiled are not there.')
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
 * Builds the site. One of which nothing has changed is left as it is; else what has not changed is taken over from the last
 * build. The site of before stays until the new one is whole.
 * @throws NotBuilt with the reason, such as an error in the content
 */
export const buildSite = async (settings: Settings, site: Site, tell: Tell): Promise<void> => {
  const { contentFolder } = settings
  const { output } = site
  if (await preparePlace(output))
    tell(`A build was killed while it put the site in place. The site before it is back in ${output}.`)
  // V8 lets a heap grow to four times what is used: with 5,000 entries that took 4.4 GB, so 2.7, in the same time.
  setFlagsFromString('--heap-growing-percent=20')
  // The command's flag is for this thread: the others have limits of their own, which it would overrule.
  setFlagsFromString('--max-semi-space-size=0')
  await inStaging(output, async (staging) => {
    // First, since it has most to do: it reads and judges the content, and may write when it is told to.
    const thread = besideThread(settings, staging.site)
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
    const left = aside === undefined ? undefined : await deleteAside(aside, output)
    if (left !== undefined)
      tell(`The site before this one could not be deleted and is still in ${left}. Delete it by hand.`)
  })
}

/** Forgets what builds of a content folder have kept for the next one. */
export const forgetBuilds = ({ contentFolder }: Settings): Promise<void> =>
  rm(keptFolder(contentFolder), { recursive: true, force: true })
