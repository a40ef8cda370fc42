import type { AstroIntegration } from 'astro'
import { astroBuild } from './astro-build.ts'
import { readSettings, type Settings } from './settings.ts'
import { siteAddress } from './site-address.ts'

/** What dev serves beside the pages. It takes half a second to load, which nothing but dev needs. */
const dev = (settings: Settings): AstroIntegration => ({
  name: 'rostrum-dev',
  hooks: {
    'astro:config:setup': async ({ command, updateConfig }) => {
      if (command !== 'dev') return
      const { served } = await import('./dev/served.ts')
      updateConfig({ integrations: served(settings) })
    },
  },
})

/** Everything around Astro, in the order in which it must meet it. */
export const rostrum = (): AstroIntegration[] => {
  const settings = readSettings()
  return [siteAddress(settings), dev(settings), astroBuild(settings)]
}
