import { spawn } from 'node:child_process'

/** What git wrote, or what it said when it could not do it. */
export type Answer = { out: Buffer } | { failed: string }

// A hook sets these for its own repository; with them, git would not look for the one around the folder.
const ofAHook = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY']

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofAHook.includes(name))),
  // Its complaints are told apart by their words.
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
})

/**
 * Runs git in a folder, without a shell.
 * @param words its arguments; one that may begin with a hyphen must not come from outside
 */
export const git = (folder: string, words: readonly string[], input = ''): Promise<Answer> =>
  new Promise((resolve) => {
    const child = spawn('git', words, { cwd: folder, env: environment() })
    const [out, complaints]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => complaints.push(part))
    child.on('error', (error) => {
      resolve({ failed: 'code' in error && error.code === 'ENOENT' ? 'git is not installed' : error.message })
    })
    child.on('close', (code) => {
      resolve(
        code === 0 ? { out: Buffer.concat(out) } : { failed: Buffer.concat(complaints).toString().trim() },
      )
    })
    // A git that ends before it has read everything has said why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

/** A file of a tree of git. */
export interface TreeFile {
  path: string
  kind: 'file' | 'link' | 'other'
  /** The name of its content. */
  object: string
}

const kindOfMode: Readonly<Record<string, TreeFile['kind']>> = {
  '100644': 'file',
  '100755': 'file',
  '120000': 'link',
}

/** Reads `git ls-tree -r -z`: `mode SP type SP object TAB path NUL`. */
export const readTree = (listing: Buffer): TreeFile[] =>
  listing
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, object, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
      return mode === undefined || object === undefined || path === undefined
        ? []
        : [{ path, object, kind: kindOfMode[mode] ?? 'other' }]
    })

/** Reads `git cat-file --batch`: `object SP type SP size LF content LF`, one after the other. */
export const readBatch = (out: Buffer): Map<string, Buffer> => {
  const found = new Map<string, Buffer>()
  for (let at = 0; at < out.length;) {
    const end = out.indexOf('\n', at)
    const [object, , size] = out.toString('latin1', at, end).split(' ')
    const from = end + 1
    const to = from + Number(size)
    // An object that is missing has no size; nothing after it could be trusted.
    if (object === undefined || !Number.isSafeInteger(to)) break
    found.set(object, out.subarray(from, to))
    at = to + 1
  }
  return found
}
