import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { keptFolder } from '../../../src/build/restore/kept-files.ts'
import { keepRight, rightBefore } from '../../../src/build/restore/right-files.ts'
import { readContent } from '../../../src/source/content.ts'
import { changed, type Files, good, withFolder } from '../../checks/content.ts'

const wrong = { rule: 'a', severity: 'warning', message: 'b', file: 'people/bilal-ahmed.yaml' } as const

/** The files of the good content, with others in their place, that were right when the good content was checked. */
const rightAfter = async (files: Files): Promise<string[]> => {
  // Not that of another test: what is kept is kept by the folder's name.
  const name = `/content-${randomUUID()}`
  const read = (content: Files) =>
    withFolder(content, async (folder) => ({ ...(await readContent(folder)), folder: name }))
  try {
    keepRight(await read(good), [wrong])
    const source = await read({ ...good, ...files })
    return source.entries.filter(rightBefore(source)).map(({ file }) => file)
  } finally {
    rmSync(dirname(keptFolder(name, 'content')), { recursive: true, force: true })
  }
}
const entries = Object.keys(good).filter((file) => file !== 'publication.yaml' && file !== wrong.file)

it('knows the files in which nothing was found', async () => {
  expect((await rightAfter({})).sort()).toEqual(entries.sort())
})

it('knows nothing of a file that has changed, or lies elsewhere', async () => {
  const moved = 'topics/rivers.yaml'
  const files = {
    ...changed('topics/floods.yaml', 'Floods', 'Flood'),
    'topics/water.yaml': undefined,
    [moved]: good['topics/water.yaml'],
  }
  const right = await rightAfter(files)
  for (const file of ['topics/floods.yaml', moved]) expect(right).not.toContain(file)
  expect(right).toContain('people/ayesha-malik.yaml')
})

it.each([
  ['the publication', changed('publication.yaml', 'desk@river', 'office@river')],
  ['a name of the glossary', changed('terms/pdma.yaml', 'PDMA', 'NDMA')],
])('knows nothing when %s has changed', async (_, files) => {
  expect(await rightAfter(files)).toEqual([])
})
