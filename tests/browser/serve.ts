import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { join, normalize, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { contentType, isCompressible } from './content-types.ts'

/** One answer of the server. */
export interface Answer {
  /** The path asked for, without the query. */
  path: string
  status: number
  type: string
  /** Bytes of the body as sent: compressed where the host would. */
  bytes: number
}

export interface Server {
  /** The address of the site's home page, with its sub-path. */
  url: string
  /** Every answer since the start or the last `forget`, in order. */
  answers: readonly Answer[]
  forget: () => void
  /** From now on, answers like a slow line: milliseconds on the way, bytes a second on a line that all answers share. */
  slow: (line: { latency: number; bytesPerSecond: number }) => void
  close: () => Promise<void>
}

type Body = Omit<Answer, 'path' | 'bytes'> & { body: Buffer; headers?: Record<string, string> }

const isFile = async (file: string) => (await stat(file).catch(() => undefined))?.isFile() ?? false

/** What a static host answers: the file, a folder's `index.html`, a redirect to the folder's slash, or `404.html`. */
const answer = async (folder: string, base: string, pathname: string): Promise<Body> => {
  const type = 'text/html; charset=utf-8'
  if (pathname.startsWith(base)) {
    const path = normalize(decodeURIComponent(pathname.slice(base.length)))
    const file = join(folder, path.endsWith(sep) || path === '.' ? join(path, 'index.html') : path)
    if (file.startsWith(folder + sep) && (await isFile(file)))
      return {
        status: 200,
        type: contentType(file),
        body: await readFile(file),
        // What the site's `_headers` ask for, of files that are named after their contents.
        ...(path.startsWith(`_astro${sep}`) && {
          headers: { 'cache-control': 'public, max-age=31536000, immutable' },
        }),
      }
    if (file.startsWith(folder + sep) && (await isFile(join(file, 'index.html'))))
      return { status: 301, type, body: Buffer.alloc(0), headers: { location: `${pathname}/` } }
  }
  const notFound = join(folder, '404.html')
  return {
    status: 404,
    type,
    body: (await isFile(notFound)) ? await readFile(notFound) : Buffer.from('Not found'),
  }
}

/** Compresses as hosts do on the fly: Brotli at 5, else gzip at 6. */
const compress = async (
  body: Buffer,
  type: string,
  accepted: string,
): Promise<[Buffer, Record<string, string>]> => {
  if (!isCompressible(type)) return [body, {}]
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return [await promisify(brotliCompress)(body, { params }), { 'content-encoding': 'br' }]
  }
  if (/\bgzip\b/.test(accepted)) return [await promisify(gzip)(body), { 'content-encoding': 'gzip' }]
  return [body, {}]
}

/**
 * Serves a built site on this machine, as a static host would, and counts what it sends.
 * @param folder the built site
 * @param base the path of its home page, such as `/` or `/press/`
 */
export const serve = async (folder: string, base = '/'): Promise<Server> => {
  const answers: Answer[] = []

  const handle = async (request: IncomingMessage) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const { status, type, body, headers } = await answer(normalize(folder), base, pathname)
    const [sent, encoding] = await compress(body, type, String(request.headers['accept-encoding'] ?? ''))
    answers.push({ path: pathname, status, type, bytes: sent.length })
    return {
      status,
      sent,
      headers: {
        'content-type': type,
        'content-length': sent.length,
        vary: 'accept-encoding',
        ...encoding,
        ...headers,
      },
    }
  }

  let line: Parameters<Server['slow']>[0] | undefined
  let lineIsFree = 0
  const underWay = async (bytes: number): Promise<void> => {
    if (line === undefined) return
    lineIsFree = Math.max(lineIsFree, Date.now()) + (1000 * bytes) / line.bytesPerSecond
    await setTimeout(lineIsFree - Date.now() + line.latency)
  }
  const server = createServer((request, response) => {
    handle(request).then(
      async ({ status, sent, headers }) => {
        await underWay(sent.length)
        response.writeHead(status, headers).end(sent)
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')

  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    answers,
    forget: () => void answers.splice(0),
    slow: (as) => {
      line = as
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
