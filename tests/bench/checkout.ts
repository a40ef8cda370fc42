import { cp, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

const links = async (from: string, to: string, names: readonly string[]): Promise<void> => {
  await mkdir(to, { recursive: true })
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))))
}

const parts = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src',
  'public',
  'docs',
]

/**
 * A copy of this checkout whose caches are its own and empty, so that a measurement neither uses those of the checkout
 * nor spoils them. The packages are links to the checkout's.
 * @param folder a folder that is not there yet
 * @param names what is copied: all that a build needs
 */
export const copyCheckout = async (folder: string, names: readonly string[] = parts): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const name of names) await cp(join(root, name), join(folder, name), { recursive: true })
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')]
  const packages = (await readdir(from)).filter((name) => name === '.bin' || !name.startsWith('.'))
  const isScope = (name: string) => name.startsWith('@')
  await links(
    from,
    to,
    packages.filter((name) => !isScope(name)),
  )
  for (const scope of packages.filter(isScope))
    await links(join(from, scope), join(to, scope), await readdir(join(from, scope)))
}
