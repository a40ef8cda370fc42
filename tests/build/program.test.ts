import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

let checkout = ''
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'program-'))
  // What is kept is kept for the code in the same checkout.
  await mkdir(join(checkout, 'src'))
})
afterEach(() => rm(checkout, { recursive: true }))

const source = pathToFileURL(join(import.meta.dirname, '../../src/build/program.ts')).href

/** A process that keeps a program of its own each time it is told what is in it, and says when it has. */
const build = async (name: string): Promise<ChildProcess> => {
  const file = join(checkout, `${name}.mjs`)
  await writeFile(
    file,
    `import { mkdirSync, writeFileSync } from 'node:fs'
    import { keepProgram } from '${source}'
    process.on('message', (text) => {
      for (const folder of ['.prerender', '_astro']) mkdirSync('${name}/' + folder, { recursive: true })
      writeFileSync('${name}/.prerender/prerender-entry.mjs', text)
      writeFileSync('${name}/_astro/page.css', text)
      try {
        keepProgram({ contentFolder: 'content', origin: 'https://example.org', base: '/' }, '${name}', new Map())
        process.send('kept')
      } catch (error) {
        process.send(String(error))
      }
    })`,
  )
  return fork(file, { cwd: checkout, execArgv: ['--no-warnings'] })
}

it('is kept by two builds that compile it at the same moment', async () => {
  const builds = await Promise.all([build('one'), build('other')])
  for (let round = 0; round < 40; round++) {
    const answers = builds.map((each) => once(each, 'message'))
    for (const each of builds) each.send(`program ${round}`)
    expect((await Promise.all(answers)).map(([said]: unknown[]) => said)).toEqual(['kept', 'kept'])
  }
  for (const each of builds) each.kill()

  const kept = join(checkout, '.cache/kept')
  const files = (await readdir(kept, { recursive: true })).map((path) =>
    path.slice('0123456789abcdef/'.length),
  )
  const entries = files.filter((path) => path.endsWith('prerender-entry.mjs'))
  // A folder for each, and nothing left that was in the making.
  expect(entries.length).toBe(40)
  expect(entries.filter((path) => !/^program\/[\da-f]{16}\//.test(path))).toEqual([])
  const [of = ''] = await readdir(kept)
  for (const path of entries) expect(await readFile(join(kept, of, path), 'utf8')).toMatch(/^program \d+$/)
})
