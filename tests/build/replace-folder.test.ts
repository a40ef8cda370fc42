import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recoverFolder, replaceFolder, tidyBeside } from '../../src/build/replace-folder.ts'

let folder = ''
const place = () => join(folder, 'dist')

/** Makes a site of one page. */
const make = async (name: string, text: string): Promise<string> => {
  const site = join(folder, name)
  await mkdir(site)
  await writeFile(join(site, 'index.html'), text)
  return site
}
const page = () => readFile(join(place(), 'index.html'), 'utf8')
const beside = async () => (await readdir(folder)).filter((name) => name !== 'dist').sort()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('A folder that is put in the place of another', () => {
  it('is there, and the other lies aside', async () => {
    await make('dist', 'the last')
    const aside = await replaceFolder(await make('made', 'the next'), place())
    expect(await page()).toBe('the next')
    expect(await readFile(join(String(aside), 'index.html'), 'utf8')).toBe('the last')
  })

  it('needs none before it', async () => {
    expect(await replaceFolder(await make('made', 'the first'), place())).toBeUndefined()
    expect(await page()).toBe('the first')
    expect(await beside()).toEqual([])
  })
})

describe('What a killed process leaves', () => {
  it('is put back when its successor is not in place', async () => {
    await make('.dist.before-41', 'the last')
    expect(await recoverFolder(place())).toBe(true)
    expect(await page()).toBe('the last')
  })

  it('is not put back when its successor is in place', async () => {
    await make('dist', 'the next')
    await make('.dist.before-41', 'the last')
    expect(await recoverFolder(place())).toBe(false)
    expect(await page()).toBe('the next')
  })

  it('is put back once where two builds find it', async () => {
    await make('.dist.before-41', 'the last')
    const both = await Promise.all([recoverFolder(place()), recoverFolder(place())])
    expect(both.sort()).toEqual([false, true])
    expect(await page()).toBe('the last')
  })

  it('is put back while another build is about to put its own there: that one takes the place all the same', async () => {
    await make('dist', 'the last')
    const made = await make('made', 'the next')
    const [aside] = await Promise.all([
      replaceFolder(made, place()),
      ...Array.from({ length: 20 }, () => recoverFolder(place())),
    ])
    expect(await page()).toBe('the next')
    expect(await beside()).toEqual([basename(String(aside))])
  })

  it('is deleted, but not what a running one has, nor what is of others', async () => {
    await make('dist', 'the last')
    for (const number of [41, 42]) {
      await make(`.dist.before-${number}`, 'one that was there before')
      await make(`.dist.${number}`, 'one to come')
    }
    await make('.dist.mine', 'somebody’s')
    await make('.site.41', 'of another place')
    await tidyBeside(place(), (number) => number === 42)
    expect(await beside()).toEqual(['.dist.42', '.dist.before-42', '.dist.mine', '.site.41'])
    expect(await page()).toBe('the last')
  })
})
