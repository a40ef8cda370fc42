import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { keptFolder } from '../../src/build/restore/kept-files.ts'

/** A small publication: a term, a topic, two commentaries. */
export const files = {
  'publication.yaml': 'name: HR\nurl: https://example.org/\nlanguage: en\nzone: Europe/London\n',
  'terms/rmp.yaml': 'name: RMP\nexpansion: regional maritime patrol\ndefinition: Ships at work.\n',
  'topics/ports.yaml': 'title: Ports\n',
  'commentaries/2026/a.mdx':
    '---\ntitle: A\nsummary: S.\npublished: 2026-01-20\n---\nThe RMP sails.\n\n## Then\n\n[B](/commentaries/b/)\n',
  'commentaries/2026/b.mdx': '---\ntitle: B\nsummary: S.\npublished: 2026-01-21\n---\nWords.\n',
}

/** Writes it into a folder, which goes with what was kept of it when the test is finished. */
export const contentFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-index-'))
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  onTestFinished(async () => {
    await rm(folder, { recursive: true })
    await rm(dirname(keptFolder(folder, 'content')), { recursive: true, force: true })
  })
  for (const [path, text] of Object.entries(files)) await write(path, text)
  return { folder, write }
}
