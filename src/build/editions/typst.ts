import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { PublicationData } from '../../domain/schema/publication.ts'
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

// From the project's folder: pages ask too, and Vite bundles them to a folder that may be anywhere.
const require = createRequire(resolve('package.json'))

/** Whether Typst is there for this platform. */
const hasTypst = (): boolean => {
  try {
    require.resolve(packageName)
    return true
  } catch {
    return false
  }
}

/** What becomes of the PDF editions: pages lead to them where they are made, and nowhere else. */
export const editionsOf = ({ settings }: PublicationData): 'made' | 'not wanted' | 'without Typst' =>
  !settings.pdf ? 'not wanted' : hasTypst() ? 'made' : 'without Typst'

/** What the digest of an edition must change with. */
export const typstPackage = `${packageName}/package.json`

// The package has no types. Its exports are those of typst.ts 0.7.0, `index-napi.d.ts`.
export const loadTypst = (): Typst => require(packageName) as Typst
