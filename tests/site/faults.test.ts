import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, delimiter, join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual, promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { keptFolder } from '../../src/build/restore/kept-files.ts'
import { command, runBuild } from './run-build.ts'
import { freshCheckout } from './checkout.ts'
import { digestsOf } from './digests.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)
const checkout = freshCheckout()
const now = '2026-09-01T00:00:00Z'
const content = () => join(checkout(), 'tests/fixtures/harbour')
const site = () => join(checkout(), 'dist')
const build = (out = site()) => runBuild(content(), out, { now, checkout: checkout() })

const article = () => join(content(), 'commentaries/2025/customs-on-a-tablet.mdx')
const add = async (sentence: string): Promise<void> =>
  writeFile(article(), `${await readFile(article(), 'utf8')}\n${sentence}\n`)

/** Files that a build leaves behind in the checkout while it works. */
const leftovers = async (): Promise<string[]> => [
  ...(await readdir(checkout())).filter((name) => name.startsWith('.dist')),
  ...(await readdir(join(checkout(), '.cache/building')).catch(() => [])),
]

beforeAll(async () => {
  const { code, output } = await build()
  expect(code, output).toBe(0)
}, 300_000)

/** The site as a build from nothing makes it. */
const fromNothing = async (): Promise<[string, string][]> => {
  const out = join(checkout(), 'from-nothing')
  await rm(out, { recursive: true, force: true })
  await rm(join(checkout(), '.cache/kept'), { recursive: true, force: true })
  const { code, output } = await build(out)
  expect(code, output).toBe(0)
  return digestsOf(out)
}

/** Begins to build, and kills the build with its threads and processes when the moment has come, if it still runs. */
const killWhen = async (moment: () => Promise<unknown>): Promise<{ killed: boolean }> => {
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: checkout(),
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      NODE_ENV: 'production',
      CONTENT_DIR: content(),
      SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000),
    },
  })
  const ended = once(child, 'exit')
  await Promise.race([moment(), ended])
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  await ended
  return { killed: child.signalCode === 'SIGKILL' }
}

/** The site as the content is now, in a folder of its own. */
const theNext = async (): Promise<[string, string][]> => {
  const out = join(checkout(), 'the-next')
  const { code, output } = await build(out)
  expect(code, output).toBe(0)
  return digestsOf(out)
}

describe('A build that is killed', { timeout: 600_000 }, () => {
  it.each([300, 900, 1500, 2100, 2700, 3300, 4200, 5400])(
    'after %i milliseconds leaves a whole site, the last or the next',
    async (milliseconds) => {
      await add(`Killed after ${milliseconds} milliseconds.`)
      const before = await digestsOf(site())
      const { killed } = await killWhen(() => setTimeout(milliseconds))
      const after = await digestsOf(site())
      // One that is killed in its last moments has put the next site in place already.
      if (!killed || !isDeepStrictEqual(after, before)) expect(after).toEqual(await theNext())
    },
  )

  it('as soon as the site is in place leaves the next one', async () => {
    await add('Killed when the site was in place.')
    const { ino } = await stat(site())
    const { killed } = await killWhen(async () => {
      while ((statSync(site(), { throwIfNoEntry: false })?.ino ?? ino) === ino) await setImmediate()
    })
    expect(killed).toBe(true)
    expect(await digestsOf(site())).toEqual(await theNext())
  })

  it('leaves nothing that disturbs the next one, which is right', async () => {
    const { code, output } = await build()
    expect(code, output).toBe(0)
    expect(await leftovers()).toEqual([])
    expect(await digestsOf(site())).toEqual(await fromNothing())
  })

  it('between the two steps of putting the site in place, is put right at the next start', async () => {
    const before = await digestsOf(site())
    await run('mv', [site(), join(checkout(), '.dist.before-1')])
    const { code, output } = await build()
    expect(code, output).toBe(0)
    expect(output).toContain('The site before it is back')
    expect(await digestsOf(site())).toEqual(before)
  })
})

describe('A cache that is damaged', { timeout: 600_000 }, () => {
  it('is found out, and the site is right', async () => {
    const files = (await readdir(join(checkout(), '.cache'), { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) {
      const bytes = await readFile(file)
      const middle = Math.floor(bytes.length / 2)
      bytes[middle] = (bytes[middle] ?? 0) ^ 0x20
      // A name of its own: the site's own file may be the same one under another name.
      await rm(file)
      await writeFile(file, bytes)
    }
    await add('After the cache was damaged.')
    const { code, output } = await build()
    expect(code, output).toBe(0)
    const made = await digestsOf(site())
    await rm(join(checkout(), '.cache'), { recursive: true })
    expect(made).toEqual(await fromNothing())
  })
})

describe('Content that is changed while it is built', { timeout: 600_000 }, () => {
  it('stops the build, which says so, and the site is as it was', async () => {
    const before = await digestsOf(site())
    await rm(join(checkout(), '.cache/kept'), { recursive: true })
    const building = build()
    // It is kept as soon as the content is judged, and no page can be rendered before the program is compiled.
    const index = join(checkout(), '.cache/kept', basename(keptFolder(content())), 'content/index')
    while (!existsSync(index)) await setImmediate()
    for (const path of await readdir(content(), { recursive: true }))
      if (path.endsWith('.mdx')) await appendFile(join(content(), path), '\nWritten meanwhile.\n')
    const { code, output } = await building
    expect(output).toContain('was changed while the site was built. Build again.')
    expect(output).not.toContain('a fault of the program')
    expect(code).toBe(1)
    expect(await digestsOf(site())).toEqual(before)
  })
})

describe('Two builds at once', { timeout: 600_000 }, () => {
  it('into one folder both end well, and the site is whole', async () => {
    await add('Two builds at once.')
    const both = await Promise.all([build(), build()])
    for (const { code, output } of both) expect(code, output).toBe(0)
    expect(await leftovers()).toEqual([])
    expect(await digestsOf(site())).toEqual(await fromNothing())
  })

  it('of two publications do not mix', async () => {
    const other = join(checkout(), 'other')
    const [here, there] = await Promise.all([
      build(),
      runBuild(join(checkout(), 'content'), other, { now, checkout: checkout() }),
    ])
    expect([here.code, there.code], here.output + there.output).toEqual([0, 0])
    expect((await digestsOf(other)).map(([path]) => path).filter((path) => path.includes('customs'))).toEqual(
      [],
    )
    expect(await digestsOf(site())).toEqual(await fromNothing())
  })
})

/** Mounting takes rights that a test does not have everywhere. */
const mount = async (folder: string, ...options: string[]): Promise<boolean> => {
  await mkdir(folder, { recursive: true })
  return run('mount', ['-t', 'tmpfs', ...options, 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
}

describe('A folder that cannot take the site', { timeout: 600_000 }, () => {
  it('keeps what it has when it cannot be replaced, and the message says so', async ({ skip }) => {
    const place = join(checkout(), 'mounted')
    if (!(await mount(place))) skip('Mounting is not allowed here.')
    try {
      await writeFile(join(place, 'index.html'), 'the last good one')
      const { code, output } = await build(place)
      expect(code).toBe(1)
      expect(output).toContain(`could not take the place of ${place}`)
      expect(output).toContain('What was there is as it was')
      expect(await readFile(join(place, 'index.html'), 'utf8')).toBe('the last good one')
    } finally {
      await run('umount', [place])
    }
  })

  it('keeps what it has when the disk is full, and the message says so', async ({ skip }) => {
    const cache = join(checkout(), '.cache')
    await rm(cache, { recursive: true, force: true })
    if (!(await mount(cache, '-o', 'size=3m'))) skip('Mounting is not allowed here.')
    const before = await digestsOf(site())
    try {
      const { code, output } = await build()
      expect(code).not.toBe(0)
      expect(output).toContain('The disk is full')
      expect(await digestsOf(site())).toEqual(before)
    } finally {
      await run('umount', [cache])
    }
  })

  it('is not a file', async () => {
    const place = join(checkout(), 'a-file')
    await writeFile(place, 'mine')
    const { code, output } = await build(place)
    expect(code).toBe(1)
    expect(output).toContain('a file is there, not a folder')
    expect(await readFile(place, 'utf8')).toBe('mine')
  })
})
