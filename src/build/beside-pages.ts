import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { BesideThread } from './beside-thread.ts'

/** Lets the thread work beside Astro, and waits for it at the end. */
export const besidePages = (thread: BesideThread): AstroIntegration => {
  let isBuild = false
  return {
    name: 'rostrum-beside-pages',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build'
      },
      'astro:config:done': ({ config }) => {
        if (isBuild) thread.begin(fileURLToPath(config.outDir))
      },
      'astro:build:setup': ({ target }) => {
        // Astro has emptied the output folder by now.
        if (target === 'server') thread.go()
      },
      'astro:build:done': async ({ logger }) => {
        for (const { done, warnings = [] } of await thread.reports) {
          for (const warning of warnings) logger.warn(warning)
          logger.info(done)
        }
      },
    },
  }
}
