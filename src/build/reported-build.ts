import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { beginPhase, buildReport } from './phases.ts'

/** Writes the report of the build where `BUILD_REPORT` says, if it says anything. */
export const writeReport = async (file: string | undefined = process.env['BUILD_REPORT']): Promise<void> => {
  if (file !== undefined) await writeFile(file, JSON.stringify(buildReport(), undefined, 2))
}

/** Times Astro's own steps. Must be the last integration: a step begins when every integration has heard of it. */
export const reportedBuild = (): AstroIntegration => {
  let end = (): void => undefined
  const begin = (name: string) => (): void => {
    end()
    end = beginPhase(name)
  }
  return {
    name: 'rostrum-reported-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Astro renders the pages in a hook of this kind of its own, which it puts after all others.
        const renderingBegins = { order: 'post' as const, handler: async () => begin('render pages')() }
        updateConfig({ vite: { plugins: [{ name: 'rostrum-reported-build', buildApp: renderingBegins }] } })
      },
      'astro:config:done': begin('set up'),
      'astro:build:start': begin('bundle'),
      'astro:build:generated': begin('wait for the rest'),
      'astro:build:done': async () => {
        end()
        await writeReport()
      },
    },
  }
}
