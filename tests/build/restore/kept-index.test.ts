import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepIndex, keptIndex } from '../../../src/build/restore/kept-index.ts'
import { contentsOf, type ContentStore, readContent, readContentFrom } from '../../../src/source/content.ts'
import { listFiles, readBytes } from '../../../src/source/files.ts'
import { contentFolder, files } from '../content-folder.ts'

/** The moment after which a file counts as changed: long after these were written. */
const later = (): number => Date.now() + 60_000

/** Reads as dev and builds do when they start, and says which files were read. */
const readAgain = async (folder: string) => {
  const read: string[] = []
  const store: ContentStore = {
    folder,
    list: () => listFiles(folder),
    read: (path) => {
      read.push(path)
      return readBytes(folder, path)
    },
    media: () => Promise.resolve(new Map()),
  }
  const { before, isSame } = keptIndex(folder)
  const source = await readContentFrom(store, before, { isSame })
  return { source, read: read.sort() }
}

describe('when a folder is read again', () => {
  it('no entry is read that has not changed, and all are the same', async () => {
    const { folder } = await contentFolder()
    const first = await readContent(folder)
    keepIndex(first, later())
    const { source, read } = await readAgain(folder)
    expect(read).toEqual(['publication.yaml'])
    expect(contentsOf(source)).toEqual(contentsOf(first))
    for (const { file, bodyText, frontMatter, body } of first.entries) {
      const again = source.byFile.get(file)
      expect([again?.bodyText, again?.frontMatter, again?.body]).toEqual([bodyText, frontMatter, body])
    }
  })

  it('one changed entry is one file to read', async () => {
    const { folder, write } = await contentFolder()
    keepIndex(await readContent(folder), later())
    await write('commentaries/2026/b.mdx', files['commentaries/2026/b.mdx'].replace('title: B', 'title: C'))
    const { source, read } = await readAgain(folder)
    expect(read).toEqual(['commentaries/2026/b.mdx', 'publication.yaml'])
    expect(source.byFile.get('commentaries/2026/b.mdx')?.entry?.data).toMatchObject({ title: 'C' })
  })

  it('a text that has changed since is not taken for the one that was judged', async () => {
    const { folder, write } = await contentFolder()
    keepIndex(await readContent(folder), later())
    const { source } = await readAgain(folder)
    await write('commentaries/2026/b.mdx', `${files['commentaries/2026/b.mdx']}More words.\n`)
    expect(() => source.byFile.get('commentaries/2026/b.mdx')?.bodyText).toThrow('b.mdx was changed while')
  })

  it('a file that took the place of another is read, though nothing is younger', async () => {
    const { folder } = await contentFolder()
    keepIndex(await readContent(folder), later())
    const at = (name: string) => join(folder, 'commentaries/2026', name)
    await rename(at('b.mdx'), at('a.mdx'))
    const { source, read } = await readAgain(folder)
    expect(read).toEqual(['commentaries/2026/a.mdx', 'publication.yaml'])
    expect(source.byFile.get('commentaries/2026/a.mdx')?.entry?.data).toMatchObject({ title: 'B' })
  })

  it('a term by another name has every body read, since they may name it', async () => {
    const { folder, write } = await contentFolder()
    keepIndex(await readContent(folder), later())
    await write('terms/rmp.yaml', files['terms/rmp.yaml'].replace('name: RMP', 'name: ABC'))
    const { source, read } = await readAgain(folder)
    expect(read).toContain('commentaries/2026/a.mdx')
    expect(source.byFile.get('commentaries/2026/a.mdx')?.body?.facts.mentions).toEqual([])
  })

  it('what was wrong, or was written while it was read, is read again', async () => {
    const { folder, write } = await contentFolder()
    await write('topics/ports.yaml', 'titel: Ports\n')
    keepIndex(await readContent(folder), later())
    expect((await readAgain(folder)).read).toEqual(['publication.yaml', 'topics/ports.yaml'])

    keepIndex(await readContent(folder), Date.now())
    expect((await readAgain(folder)).read).toEqual(Object.keys(files).sort())
  })
})
