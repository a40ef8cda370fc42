import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runBuild } from './run-build.ts'
import { freshCheckout } from './checkout.ts'
import { digestsOf } from './digests.ts'
import { type Edit, edits } from './edits.ts'

const checkout = freshCheckout()
const now = '2026-09-01T00:00:00Z'
const content = () => join(checkout(), 'tests/fixtures/harbour')
const built = (name: string) => join(checkout(), name)

/** A build that may take over what earlier ones kept. */
const build = (out: string) => runBuild(content(), built(out), { now, checkout: checkout() })

/** The same from nothing: what was kept of pages, other forms and the search index is gone, and the last site, too. */
const buildFromNothing = async (): Promise<void> => {
  await rm(join(checkout(), '.cache/kept'), { recursive: true, force: true })
  await rm(built('from-nothing'), { recursive: true, force: true })
  const { code, output } = await build('from-nothing')
  expect(code, output).toBe(0)
}

const copied = (from: string, to: string): Promise<void> =>
  cp(join(checkout(), from), join(checkout(), to), { recursive: true })

/** What is kept is put aside while the other site is built from nothing. */
const expectSame = async (after: string): Promise<void> => {
  await rm(built('aside'), { recursive: true, force: true })
  await copied('.cache/kept', 'aside')
  await buildFromNothing()
  await rm(join(checkout(), '.cache/kept'), { recursive: true, force: true })
  await copied('aside', '.cache/kept')
  expect(await digestsOf(built('site')), after).toEqual(await digestsOf(built('from-nothing')))
}

const counted = (output: string): { made: number; restored: number } => {
  const [, made, restored] = /(\d+) pages rendered, (\d+) taken over/.exec(output) ?? []
  return { made: Number(made), restored: Number(restored) }
}

it(
  'After any edits, a build that takes over what it can gives the same site as one from nothing',
  { timeout: 900_000 },
  async () => {
    const first = await build('site')
    expect(first.code, first.output).toBe(0)
    let restored = 0
    const holds = async (chosen: readonly Edit[]): Promise<void> => {
      const done: string[] = []
      for (const edit of chosen) {
        const what = await edit(content())
        if (what === undefined) continue
        done.push(what)
        const { code, output } = await build('site')
        expect(code, `${done.join('\n')}\n${output}`).toBe(0)
        restored += counted(output).restored
        await expectSame(done.join('\n'))
      }
    }
    await fc.assert(fc.asyncProperty(edits, holds), { numRuns: 1, endOnFailure: true })
    expect(restored, 'pages that were taken over').toBeGreaterThan(100)
  },
)

it('A changed component is seen on every page that has it', { timeout: 300_000 }, async () => {
  await build('site')
  const component = join(checkout(), 'src/components/Tags.astro')
  await writeFile(component, (await readFile(component, 'utf8')).replace('<ul', '<ul data-changed'))
  const { code, output } = await build('site')
  expect(code, output).toBe(0)
  expect(counted(output).restored).toBe(0)
  await expectSame('a component has changed')
})

it(
  'A sentence that changes needs no bundler, and is rendered where it is read',
  { timeout: 300_000 },
  async () => {
    await build('site')
    const before = new Map(await digestsOf(built('site')))
    const [file = ''] = (await readdir(join(content(), 'commentaries/2025'))).filter((name) =>
      name.endsWith('.mdx'),
    )
    const path = join(content(), 'commentaries/2025', file)
    await writeFile(path, `${await readFile(path, 'utf8')}\nOne more sentence.\n`)
    const { code, output } = await build('site')
    expect(code, output).toBe(0)
    expect(output).not.toContain('Compiling the pages')
    const changed = (await digestsOf(built('site'))).filter(([name, digest]) => before.get(name) !== digest)
    const pages = changed.filter(([name]) => name.endsWith('.html')).map(([name]) => name)
    expect(pages).toContain(`commentaries/${file.replace('.mdx', '')}/index.html`)
    expect(counted(output).made, pages.join('\n')).toBe(pages.length)
    expect(output).toContain('0 share cards drawn')
    await expectSame('a sentence more')
  },
)

it('A site of which nothing has changed is left as it is', { timeout: 300_000 }, async () => {
  await build('site')
  const before = await digestsOf(built('site'))
  const again = await build('site')
  expect(again.output).toContain('Nothing has changed since the last build')
  expect(await digestsOf(built('site'))).toEqual(before)

  await rm(join(built('site'), 'index.html'))
  const { output } = await build('site')
  expect(counted(output).made).toBe(0)
  expect(await digestsOf(built('site'))).toEqual(before)
})
