import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

interface Options {
  /** The moment of the build, ISO 8601; without it, that of the clock. */
  now?: string | undefined
  /** Takes what the build writes, as it comes. */
  write?: (text: string) => void
  /** The checkout to build in; without it, this one. */
  checkout?: string
}

/** Builds a content folder into an output folder, as `npm run build` does, and gives back how it ended and what it wrote. */
export const astroBuild = (
  content: string,
  outDir: string,
  { now, write, checkout = root }: Options = {},
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const astro = spawn('astro', ['build', '--outDir', outDir], {
      cwd: checkout,
      env: {
        ...process.env,
        PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        // Vitest sets it to `test`, and Vite then builds for development.
        NODE_ENV: 'production',
        CONTENT_DIR: content,
        ...(now === undefined ? {} : { SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000) }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [astro.stdout, astro.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        write?.(text)
      })
    astro.on('error', reject)
    astro.on('close', (code) => resolve({ code, output }))
  })
