import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { publicationFile } from '../domain/kinds.ts'
import { siteUrls } from '../domain/urls.ts'
import { readPublication } from '../source/source-entry.ts'
import type { Settings } from './settings.ts'

/** Sets Astro's `site` and `base` from the publication's `url`, so that one line of content decides them. */
export const siteAddress = ({ contentFolder }: Settings): AstroIntegration => ({
  name: 'rostrum-site-address',
  hooks: {
    'astro:config:setup': async ({ updateConfig }) => {
      // This file alone: in dev the server can start meanwhile.
      const bytes = await readFile(join(contentFolder, publicationFile.path)).catch(() => undefined)
      const { data } = bytes === undefined ? {} : readPublication(bytes)
      if (data === undefined) return // the checks say what is wrong with it
      const { absolute, base } = siteUrls(data.url)
      updateConfig({ site: new URL(absolute(base)).origin, base })
    },
  },
})
