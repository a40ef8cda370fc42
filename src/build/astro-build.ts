import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Settings } from './settings.ts'

/** The name of the integration by which is known that Astro is wanted for its bundler only (compile-process.ts). */
export const compiling = 'rostrum-compile'

/** Makes the ecosystem's usual command, `astro build`, do what `npm run build` does; Astro alone would make pages only. */
export const astroBuild = (settings: Settings): AstroIntegration => ({
  name: 'rostrum-astro-build',
  hooks: {
    'astro:config:setup': async ({ command, config, logger }) => {
      if (command !== 'build' || config.integrations.some(({ name }) => name === compiling)) return
      const [{ buildSite }, { NotBuilt }] = await Promise.all([
        import('./site-build.ts'),
        import('./staging.ts'),
      ])
      const site = {
        output: fileURLToPath(config.outDir).replace(/[\\/]$/, ''),
        publicFolder: fileURLToPath(config.publicDir),
      }
      try {
        await buildSite(settings, site, (message) => logger.info(message))
      } catch (error) {
        if (!(error instanceof NotBuilt)) throw error
        logger.error(error.message)
        process.exit(1)
      }
      // Astro would build it once more.
      process.exit(0)
    },
  },
})
