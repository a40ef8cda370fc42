import type { AstroIntegration } from 'astro'
import { siteUrls } from '../domain/urls.ts'
import { contentReader } from './content-reader.ts'
import type { Settings } from './settings.ts'

/** Sets Astro's `site` and `base` from the publication's `url`, so that one line of content decides them. */
export const siteAddress = ({ contentFolder }: Settings): AstroIntegration => ({
  name: 'rostrum-site-address',
  hooks: {
    'astro:config:setup': async ({ updateConfig }) => {
      const { publication } = await contentReader(contentFolder).read()
      if (publication === undefined) return // the checks say what is wrong with it
      const { absolute, base } = siteUrls(publication.url)
      updateConfig({ site: new URL(absolute(base)).origin, base })
    },
  },
})
