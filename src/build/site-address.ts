import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { publicationFile } from '../domain/kinds.ts'
import { siteUrls } from '../domain/urls.ts'
import { readPublication } from '../source/source-entry.ts'
import type { Settings } from './settings.ts'

/** Where a site lies: the publication's `url`, so that one line of content decides it. */
export interface SiteAddress {
  /** Scheme and host: `https://example.org`. */
  origin: string
  /** The path of the home page: `/`, or `/sub/path/`. */
  base: string
}

/** @returns nothing when the publication has no `url` that could be read; the checks say what is wrong with it */
export const siteAddressOf = async (contentFolder: string): Promise<SiteAddress | undefined> => {
  // This file alone: in dev the server can start meanwhile.
  const bytes = await readFile(join(contentFolder, publicationFile.path)).catch(() => undefined)
  const { data } = bytes === undefined ? {} : readPublication(bytes)
  if (data === undefined) return undefined
  const { absolute, base } = siteUrls(data.url)
  return { origin: new URL(absolute(base)).origin, base }
}

/** Sets Astro's `site` and `base`. */
export const siteAddress = ({ contentFolder }: Settings): AstroIntegration => ({
  name: 'rostrum-site-address',
  hooks: {
    'astro:config:setup': async ({ updateConfig }) => {
      const address = await siteAddressOf(contentFolder)
      if (address !== undefined) updateConfig({ site: address.origin, base: address.base })
    },
  },
})
