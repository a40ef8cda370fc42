import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { initSync, parse } from 'es-module-lexer'

/** What a module says of itself, without being run. */
interface Scanned {
  /** Whether it asks for what only Vite has: a virtual module, `import.meta.env`, or an import whose name is computed. */
  needsVite: boolean
  /** The files that it imports. */
  imports: readonly string[]
}

const ofVite = /^(?:astro(?:$|[:/])|virtual:)/

const scan = (file: string): Scanned => {
  initSync()
  const code = readFileSync(file, 'utf8')
  const [found] = parse(code)
  // The lexer's words: `d` is -2 for `import.meta`, `n` the name where it is written out, `e` the end.
  const metas = found.filter(({ d }) => d === -2)
  const names = found.filter(({ d }) => d !== -2).map(({ n }) => n)
  return {
    needsVite:
      names.some((name) => name === undefined || ofVite.test(name)) ||
      metas.some(({ e }) => /^\.(?:env|hot|glob)\b/.test(code.slice(e, e + 6))),
    imports: names.flatMap((name) => (name?.startsWith('.') ? [resolve(file, '..', name)] : [])),
  }
}

const verdicts = new Map<string, boolean>()

/**
 * Whether Node can run a module of a package as it stands, with every file that it imports.
 * @param file an absolute path
 */
export const isPlainModule = (file: string): boolean => {
  const known = verdicts.get(file)
  if (known !== undefined) return known
  const together = new Set([file])
  for (const each of together) {
    if (verdicts.get(each) === true) continue
    const { needsVite, imports } = scan(each)
    if (needsVite || verdicts.get(each) === false) {
      verdicts.set(file, false)
      return false
    }
    for (const imported of imports) together.add(imported)
  }
  for (const each of together) verdicts.set(each, true)
  return true
}
