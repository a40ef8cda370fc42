import { rm } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { besideThread } from './beside-thread.ts'
import type { Tell } from './make-site.ts'
import { keptFolder } from './restore/kept-files.ts'
import type { Site } from './restore/unchanged.ts'
import type { Settings } from './settings.ts'
import { inStaging, preparePlace } from './staging.ts'

/**
 * Builds the site. One of which nothing has changed is left as it is; else what has not changed is taken over from the last
 * build. The site of before stays until the new one is whole.
 * @throws NotBuilt with the reason, such as an error in the content
 */
export const buildSite = async (settings: Settings, site: Site, tell: Tell): Promise<void> => {
  const { output } = site
  if (await preparePlace(output))
    tell(`A build was killed while it put the site in place. The site before it is back in ${output}.`)
  // V8 lets a heap grow to four times what is used: with 5,000 entries that took 4.4 GB, so 2.7, in the same time.
  setFlagsFromString('--heap-growing-percent=20')
  // The command's flag is for this thread: the others have limits of their own, which it would overrule.
  setFlagsFromString('--max-semi-space-size=0')
  await inStaging(output, async (staging) => {
    // First, since it has most to do: it reads and judges the content, and may write when it is told to. What this thread needs
    // takes a quarter of a second to load.
    const thread = besideThread(settings, staging.site)
    const { makeSite } = await import('./make-site.ts')
    await makeSite(settings, site, staging, thread, tell)
  })
}

/** Forgets what builds of a content folder have kept for the next one. */
export const forgetBuilds = ({ contentFolder }: Settings): Promise<void> =>
  rm(keptFolder(contentFolder), { recursive: true, force: true })
