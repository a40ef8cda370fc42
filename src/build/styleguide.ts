import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** The page of every element, for those who work on the site: served in dev, and in no build. */
export const styleguide = (): AstroIntegration => ({
  name: 'rostrum-styleguide',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return
      injectRoute({
        pattern: '/styleguide',
        entrypoint: fileURLToPath(new URL('../pages/_styleguide.astro', import.meta.url)),
      })
    },
  },
})
