import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findChromium } from '../browser/chromium.ts'

/** A folder with a program of this name and exit code. */
const folderWith = async (name: string, exitCode: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'bin-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, name), `#!/bin/sh\nexit ${exitCode}\n`)
  await chmod(join(folder, name), 0o755)
  return folder
}

it('finds Chromium on the PATH, under any of its names', async () => {
  const folder = await folderWith('chromium-browser', 0)
  expect(await findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'chromium-browser'))
})

it('passes over a Chromium that does not start', async () => {
  const broken = await folderWith('chromium', 127)
  const sound = await folderWith('chromium', 0)
  expect(await findChromium({ PATH: `${broken}:${sound}` })).toBe(join(sound, 'chromium'))
})

it('takes CHROMIUM_PATH at its word', async () => {
  const folder = await folderWith('chromium', 0)
  expect(await findChromium({ PATH: folder, CHROMIUM_PATH: '/nowhere/chromium' })).toBeUndefined()
})
