import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { contentsOf, readContent, type Source } from '../../src/source/content.ts'
import { readLines } from '../../src/source/lines.ts'

const house = 'name: HR\nurl: https://example.org/\nlanguage: en\nzone: Europe/London\n'
const essay = (title: string, body = '') =>
  `---\ntitle: ${title}\nsummary: S.\npublished: 2026-01-20\n---\n${body}`

/** A content folder with these files. */
const folderOf = async (files: Record<string, string>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

describe('a content folder is read', () => {
  it('file by file, whatever the order in which the disk gives them', async () => {
    const folder = await folderOf({
      'publication.yaml': house,
      'topics/ports.yaml': 'title: Ports\n',
      'commentaries/2026/b.mdx': essay('B'),
      'commentaries/2025/c.mdx': essay('C'),
      'commentaries/drafts/a.mdx': essay('A'),
    })
    const source = await readContent(folder)
    expect(source.diagnostics).toEqual([])
    expect(source.entries.map(({ file, id }) => [file, id])).toEqual([
      ['commentaries/2025/c.mdx', 'c'],
      ['commentaries/2026/b.mdx', 'b'],
      ['commentaries/drafts/a.mdx', 'a'],
      ['topics/ports.yaml', 'ports'],
    ])
  })

  it('with the glossary first, so that bodies know what they name', async () => {
    const folder = await folderOf({
      'publication.yaml': house,
      'commentaries/a.mdx': essay('A', '\nTen roll-on/roll-off ships.\n'),
      'terms/ro-ro.yaml': 'name: Ro-ro\nexpansion: roll-on/roll-off\n',
    })
    const { commentary } = contentsOf(await readContent(folder))
    expect(commentary[0]?.body?.mentions).toMatchObject([{ term: 'ro-ro', name: 'roll-on/roll-off' }])
  })

  it('again, taking over what has not changed', async () => {
    const folder = await folderOf({
      'publication.yaml': house,
      'topics/ports.yaml': 'title: Ports\n',
      'commentaries/a.mdx': essay('A', '\nTen ro-ro ships.\n'),
      'commentaries/b.mdx': essay('B'),
      'terms/ro-ro.yaml': 'name: Ro-ro\n',
    })
    const files = (before: Source, after: Source) =>
      after.entries.filter((entry) => before.entries.includes(entry)).map(({ file }) => file)
    const first = await readContent(folder)
    await writeFile(join(folder, 'commentaries/b.mdx'), essay('Bee'))
    const second = await readContent(folder, first)
    expect(files(first, second)).toEqual(['commentaries/a.mdx', 'terms/ro-ro.yaml', 'topics/ports.yaml'])
    expect(contentsOf(second).commentary.map(({ data }) => data.title)).toEqual(['A', 'Bee'])

    // What a body names depends on the glossary.
    await writeFile(join(folder, 'terms/ro-ro.yaml'), 'name: Roll-on\n')
    const third = await readContent(folder, second)
    expect(files(second, third)).toEqual(['topics/ports.yaml'])
    expect(contentsOf(third).commentary[0]?.body?.mentions).toEqual([])
  })

  it('though some files are wrong: what is wrong is told for each, and the others are there', async () => {
    const folder = await folderOf({
      'publication.yaml': house,
      'people/amna.yaml': 'name: Amna\n',
      'people/bilal.yaml': 'nam: Bilal\n',
      'people/chand.yaml': 'name: [\n',
      'commentaries/a.mdx': 'No front matter.',
    })
    const source = await readContent(folder)
    expect(contentsOf(source).person.map(({ id }) => id)).toEqual(['amna'])
    expect(new Set(source.diagnostics.map(({ file }) => file))).toEqual(
      new Set(['people/bilal.yaml', 'people/chand.yaml', 'commentaries/a.mdx']),
    )
  })

  it('without the hidden files of editors and systems', async () => {
    const folder = await folderOf({
      'publication.yaml': house,
      '.DS_Store': '',
      'people/.amna.yaml.swp': '',
      '.git/people/x.yaml': 'name: X\n',
    })
    const { entries, others } = await readContent(folder)
    expect([entries, others]).toEqual([[], []])
  })

  it('and what is no entry is named: pictures, and files that lie wrong', async () => {
    const folder = await folderOf({
      'publication.yaml': house,
      'commentaries/a/map.png': 'not a picture',
      'people/amna.yml': 'name: Amna\n',
      'readme.txt': 'x',
    })
    const { others, media } = await readContent(folder)
    expect(others.map(({ path }) => path)).toEqual([
      'commentaries/a/map.png',
      'people/amna.yml',
      'readme.txt',
    ])
    expect(media.get('commentaries/a/map.png')).toMatchObject({ type: 'text', size: 13 })
  })

  it('without following symbolic links, which may lead anywhere', async () => {
    const outside = await folderOf({ 'secret.yaml': 'name: Secret\n', 'people/x.yaml': 'name: X\n' })
    const folder = await folderOf({ 'publication.yaml': house, 'people/amna.yaml': 'name: Amna\n' })
    await symlink(join(outside, 'secret.yaml'), join(folder, 'people/secret.yaml'))
    await symlink(join(outside, 'people'), join(folder, 'people/more'))
    const { entries, others } = await readContent(folder)
    expect(entries.map(({ id }) => id)).toEqual(['amna'])
    expect(others).toEqual([
      { path: 'people/more', kind: 'link' },
      { path: 'people/secret.yaml', kind: 'link' },
    ])
  })
})

describe('a folder without a publication', () => {
  it.each([
    ['file', {}, 'publication-present'],
    [
      'name',
      { 'publication.yaml': 'url: https://example.org/\nlanguage: en\nzone: UTC\n' },
      'field-required',
    ],
  ])('’s %s is told, and no contents are made of it', async (_, files, rule) => {
    const source = await readContent(await folderOf(files))
    expect(source.diagnostics).toMatchObject([{ rule, file: 'publication.yaml' }])
    expect(() => contentsOf(source)).toThrow(/publication\.yaml/)
  })

  it('and a folder that is not there cannot be read at all', async () => {
    await expect(readContent('/nowhere/at/all')).rejects.toThrow(/ENOENT/)
  })
})

it.each(['content', 'tests/fixtures/harbour'])('nothing is wrong with the files of %s', async (folder) => {
  const { diagnostics, entries } = await readContent(join(import.meta.dirname, '../..', folder))
  expect(diagnostics).toEqual([])
  expect(entries.length).toBeGreaterThan(40)
})

it('lines are shown as they stand, whatever the line ends; of files that cannot be read there are none', async () => {
  const folder = await folderOf({ 'a.yaml': 'one\r\ntwo\rthree\n' })
  const lineOf = await readLines(folder, ['a.yaml', 'missing.yaml'])
  expect([lineOf('a.yaml', 1), lineOf('a.yaml', 2), lineOf('a.yaml', 3)]).toEqual(['one', 'two', 'three'])
  expect([lineOf('a.yaml', 9), lineOf('missing.yaml', 1), lineOf('other.yaml', 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
