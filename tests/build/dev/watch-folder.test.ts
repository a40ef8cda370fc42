import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { watchFolder } from '../../../src/build/dev/watch-folder.ts'

const watched = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'watched-'))
  await mkdir(join(folder, 'people'))
  const told = new Set<string>()
  const end = watchFolder(folder, (path) => told.add(path))
  onTestFinished(async () => {
    end()
    await rm(folder, { recursive: true })
  })
  const hears = (path: string) => vi.waitFor(() => expect([...told]).toContain(path), { timeout: 20_000 })
  return { folder, told, hears }
}

it('hears of a file in a folder below, and of one that is taken away', async () => {
  const { folder, told, hears } = await watched()
  const file = join(folder, 'people/mary-aye.yaml')
  await writeFile(file, 'name: Mary Aye\n')
  await hears('people/mary-aye.yaml')
  told.clear()
  await rm(file)
  await hears('people/mary-aye.yaml')
})

it('hears of a file in a folder that was made, or came back, meanwhile', async () => {
  const { folder, told, hears } = await watched()
  await mkdir(join(folder, 'topics'))
  await hears('topics')
  await writeFile(join(folder, 'topics/ports.yaml'), 'title: Ports\n')
  await hears('topics/ports.yaml')

  await rename(join(folder, 'topics'), join(folder, 'away'))
  await mkdir(join(folder, 'topics'))
  await hears('away')
  told.clear()
  await writeFile(join(folder, 'topics/silt.yaml'), 'title: Silt\n')
  await hears('topics/silt.yaml')
})

it('passes over what editors and systems hide', async () => {
  const { folder, told, hears } = await watched()
  await writeFile(join(folder, 'people/.mary-aye.yaml.swp'), '')
  await writeFile(join(folder, 'people/mary-aye.yaml'), 'name: Mary Aye\n')
  await hears('people/mary-aye.yaml')
  expect([...told].filter((path) => path.includes('.swp'))).toEqual([])
})
