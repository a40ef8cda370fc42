import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Source } from '../../source/content.ts'

const hidden = (name: string): boolean => name.startsWith('.')

const filesUnder = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !hidden(file.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()

let code: string | undefined

/** A digest of the program: its source, its settings and the versions of its packages. */
export const codeDigest = (): string => {
  if (code !== undefined) return code
  const files = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((name) => resolve(name))
  const hash = createHash('sha256').update(process.version)
  for (const path of [...files, ...filesUnder(resolve('src'))]) {
    let bytes = Buffer.alloc(0)
    try {
      bytes = readFileSync(path)
    } catch {
      // A checkout may lack one of them: that is a state of the program, too.
    }
    hash.update(`${path.slice(resolve().length)}\n${bytes.length}\n`).update(bytes)
  }
  return (code = hash.digest('hex'))
}

/**
 * A digest of all that pages and other forms are made from without having asked for it: the program, the publication,
 * and the files that lie beside entries.
 */
export const baseDigest = ({ folder, publication, others }: Source): string => {
  const hash = createHash('sha256').update(codeDigest()).update(JSON.stringify(publication))
  for (const { path, kind } of others) {
    hash.update(`\n${path}\n`)
    if (kind === 'file')
      hash.update(
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest(),
      )
  }
  return hash.digest('hex')
}
