import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isPlainModule } from '../../../src/build/dev/plain-module.ts'

const modules = async (files: Record<string, string>): Promise<(name: string) => string> => {
  const folder = await mkdtemp(join(tmpdir(), 'modules-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return (name) => join(folder, name)
}

describe('Node runs a module as it stands', () => {
  it('when it and all that it imports ask for nothing of Vite’s', async () => {
    const at = await modules({
      'a.js': `import { b } from './b.js'\nimport fs from 'node:fs'\nexport { b, fs }\n`,
      'b.js': `import { a } from './a.js' // in a circle\nexport const b = () => a\n// import x from 'virtual:x'\n`,
    })
    expect(isPlainModule(at('a.js'))).toBe(true)
    expect(isPlainModule(at('b.js'))).toBe(true)
  })

  it.each([
    ['a virtual module', `import { routes } from 'virtual:astro:routes'`],
    ['a module of Astro’s own', `import { actions } from 'astro:actions'`],
    ['the package, which Vite finds elsewhere', `export * from 'astro'`],
    ['what Vite writes into it', `export const dev = import.meta.env.DEV`],
    ['what is only known when it runs', `export const load = (name) => import(name)`],
  ])('but not when one of them imports %s', async (_, text) => {
    const at = await modules({
      'page.js': `export * from './middle.js'\n`,
      'middle.js': `export * from './end.js'\nexport * from './plain.js'\n`,
      'end.js': `${text}\n`,
      'plain.js': `export const plain = import.meta.url\n`,
    })
    expect(isPlainModule(at('page.js'))).toBe(false)
    expect(isPlainModule(at('end.js'))).toBe(false)
    expect(isPlainModule(at('plain.js'))).toBe(true)
  })
})
