import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** What Vitest sets, and what would make another server of it. */
const ofVitest = /^(VITEST|TEST|DEV|PROD|MODE|SSR|BASE_URL)/

/**
 * Serves a content folder on a free port, as `npm run dev` does.
 * @param checkout whose pages; without it, this one's
 * @returns the address of its home page
 */
export const serveInDev = (
  content: string,
  checkout: string = root,
): Promise<{ url: string; close: () => void }> =>
  new Promise((resolve, reject) => {
    const server = spawn('astro', ['dev', '--port', '0'], {
      cwd: checkout,
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name))),
        PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        NODE_ENV: 'development',
        CONTENT_DIR: content,
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const close = () => void server.removeAllListeners('close').kill()
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const url = /Local\s+(\S+)/.exec(output)?.[1]
        if (url !== undefined) resolve({ url, close })
      })
    server.on('close', () => reject(new Error(`The server ended: ${output}`)))
  })
