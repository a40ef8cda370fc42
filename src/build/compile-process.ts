import { join } from 'node:path'
import { build, type AstroIntegration } from 'astro'
import type { CompileWork } from './compile.ts'
import { compiling } from './astro-build.ts'
import { keepProgram, type StyledPages } from './program.ts'

const { of, folder } = JSON.parse(process.argv[2] ?? '') as CompileWork
const outDir = join(folder, 'compiled')

let pages: StyledPages = new Map()

/** Keeps what was compiled, and leaves Astro with nothing to render. */
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

await build({ outDir, cacheDir: join(folder, 'notes'), logLevel: 'warn', integrations: [keep] })
