import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { writeCorpus } from '../bench/corpus.ts'
import { patternOf } from '../browser/page-kinds.ts'
import { runBuild } from './run-build.ts'
import { budgetOf } from './budgets.ts'
import { busyArchive } from './busy-archive.ts'
import { freshCheckout } from './checkout.ts'
import { filesOf } from './pages.ts'

const checkout = freshCheckout()

interface Weight {
  path: string
  bytes: number
}

/** The heaviest page of each kind, further pages of a list among them, compressed. */
const heaviestPages = async (size: number): Promise<Map<string, Weight>> => {
  const [content, folder] = [`content-${size}`, `site-${size}`].map((name) => join(checkout(), name)) as [
    string,
    string,
  ]
  await writeCorpus(content, busyArchive(size))
  const { code, output } = await runBuild(content, folder, {
    checkout: checkout(),
    now: '2026-09-01T00:00:00Z',
  })
  expect(code, output).toBe(0)
  const heaviest = new Map<string, Weight>()
  for (const file of (await filesOf({ folder })).filter((name) => name.endsWith('.html'))) {
    const path = file.replace(/(^|\/)index\.html$/, '$1')
    const bytes = gzipSync(await readFile(join(folder, file)), { level: 9 }).length
    const kind = patternOf(path.replace(/page\/\d+\/$/, ''))
    if (bytes > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { path, bytes })
  }
  return heaviest
}

it(
  'However much is about one person, topic or term: no page is above its budget, and none grows with the archive',
  { timeout: 900_000 },
  async () => {
    const small = await heaviestPages(105)
    const large = await heaviestPages(315)
    expect([...large.keys()].sort()).toEqual([...small.keys()].sort())
    expect([...large].filter(([, { path, bytes }]) => bytes > budgetOf(path, 'en').html)).toEqual([])
    // A number with a digit more, a name that is longer.
    const room = 300
    expect([...large].filter(([kind, { bytes }]) => bytes > (small.get(kind)?.bytes ?? 0) + room)).toEqual([])
  },
)
