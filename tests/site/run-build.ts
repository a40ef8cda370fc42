import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')

/** What `npm run build` runs: a program, and its arguments. */
export const command = manifest.scripts.build.split(' ') as [string, ...string[]]

interface Options {
  /** The moment of the build, ISO 8601; without it, that of the clock. */
  now?: string | undefined
  /** Takes what the build writes, as it comes. */
  write?: (text: string) => void
  /** The checkout to build in; without it, this one. */
  checkout?: string
  /** What builds: a program of the packages, and its arguments. */
  command?: readonly [string, ...string[]]
}

/** Builds a content folder into an output folder, as `npm run build` does, and gives back how it ended and what it wrote. */
export const runBuild = (
  content: string,
  outDir: string,
  { now, write, checkout = root, command: [program, ...args] = command }: Options = {},
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const build = spawn(program, [...args, '--outDir', outDir], {
      cwd: checkout,
      env: {
        ...process.env,
        PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        // Vitest sets it to `test`, and Vite then builds for development.
        NODE_ENV: 'production',
        CONTENT_DIR: content,
        // That of the process which runs the tests is not the checkout's.
        NODE_COMPILE_CACHE: join(checkout, '.cache/compiled'),
        ...(now === undefined ? {} : { SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000) }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [build.stdout, build.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        write?.(text)
      })
    build.on('error', reject)
    build.on('close', (code) => resolve({ code, output }))
  })
