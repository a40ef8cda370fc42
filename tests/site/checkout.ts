import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What a build needs of a checkout. Nothing that earlier builds left is among it, and no history. */
const needed = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'content',
  'docs',
  'public',
  'src',
  'tests/fixtures/harbour',
]

/** A checkout of its own for the tests of a file, as fresh from git but for its packages. @returns where it lies, once they run */
export const freshCheckout = (): (() => string) => {
  let checkout = ''
  beforeAll(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'rostrum-checkout-'))
    for (const name of needed) await cp(join(root, name), join(checkout, name), { recursive: true })
    await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'))
  })
  afterAll(() => rm(checkout, { recursive: true, force: true }))
  return () => checkout
}
