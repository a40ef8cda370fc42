import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { keepProgram, type ProgramFor, type StyledPages } from './program.ts'

/** The name of the integration by which a build knows that Astro is wanted for its bundler only. */
export const compiling = 'rostrum-compile'

/**
 * Has Astro compile the pages, and keeps them. Astro is left with none to render.
 * @param folder where Astro may work
 */
export const compilePages = async (of: ProgramFor, folder: string): Promise<void> => {
  const outDir = join(folder, 'compiled')
  let pages: StyledPages = new Map()
  const keep: AstroIntegration = {
    name: compiling,
    hooks: {
      'astro:build:setup': ({ target, pages: styled }) => {
        if (target === 'server') pages = styled
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: compiling,
          getStaticPaths: async () => {
            // Later Astro deletes what renders pages.
            keepProgram(of, outDir, pages)
            return []
          },
          render: async () => new Response(),
        })
      },
    },
  }
  // Astro takes half a second to load, which a build that has its program does not need.
  const { build } = await import('astro')
  await build({
    outDir,
    cacheDir: join(folder, 'notes'),
    logLevel: 'warn',
    integrations: [keep],
  })
}
