import { createRequire } from 'node:module'
import type { TypstCompiler } from '../../outputs/pdf/compile.ts'

/**
 * The native half of typst.ts. It is named itself, an optional dependency, and not through
 * `@myriaddreamin/typst-ts-node-compiler`, which asks for binaries of platforms that not every registry carries: `npm ci`
 * refuses a lock file without them.
 */
const packageName = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

interface Typst {
  NodeCompiler: {
    create: (options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }) => TypstCompiler
  }
}

const require = createRequire(import.meta.url)

/** Whether Typst is there for this platform. */
export const hasTypst = (): boolean => {
  try {
    require.resolve(packageName)
    return true
  } catch {
    return false
  }
}

/** What the digest of an edition must change with. */
export const typstPackage = `${packageName}/package.json`

// The package has no types. Its exports are those of typst.ts 0.7.0, `index-napi.d.ts`.
export const loadTypst = (): Typst => require(packageName) as Typst
