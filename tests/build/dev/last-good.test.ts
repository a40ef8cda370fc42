import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { holdTexts, lastGood } from '../../../src/build/dev/last-good.ts'
import { leavingTexts } from '../../../src/build/restore/kept-index.ts'
import { readContent, type Source } from '../../../src/source/content.ts'

const path = 'commentaries/2026/mud.mdx'
const essay = (body: string, title = 'title') =>
  `---\n${title}: Mud\nsummary: S.\npublished: 2026-01-20\n---\n${body}\n`

let folder: string
const write = (text: string) => writeFile(join(folder, path), text)
/** As dev reads it: without its texts. */
const read = async (): Promise<Source> => leavingTexts(await readContent(folder))
const textOf = (source: Source) => source.byFile.get(path)?.bodyText?.text.trim()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'last-good-'))
  await mkdir(join(folder, 'commentaries/2026'), { recursive: true })
  await writeFile(
    join(folder, 'publication.yaml'),
    'name: HR\nurl: https://example.org/\nlanguage: en\nzone: Europe/London\n',
  )
  await write(essay('Words.'))
})
afterEach(() => rm(folder, { recursive: true }))

it.each([
  ['front matter', essay('New words.', 'titel')],
  ['body', essay('New words.\n\n<script>alert(1)</script>')],
])('An entry whose %s is wrong is as it was when it was last right', async (_what, wrong) => {
  const good = lastGood()
  await holdTexts(good(await read()))
  await write(wrong)
  const shown = good(await read())
  expect(shown.byFile.get(path)?.entry?.data).toMatchObject({ title: 'Mud' })
  expect(textOf(shown)).toBe('Words.')
})

it('An entry that is right again is as it is', async () => {
  const good = lastGood()
  good(await read())
  await write(essay('New words.', 'titel'))
  good(await read())
  await write(essay('New words.'))
  expect(textOf(good(await read()))).toBe('New words.')
})

it('One that never was right is as it is', async () => {
  await write(essay('Words.', 'titel'))
  const source = await read()
  expect(lastGood()(source).byFile.get(path)).toBe(source.byFile.get(path))
})

it('A text that changes before it is held stops nobody', async () => {
  const shown = lastGood()(await read())
  await write(essay('New words.'))
  await expect(holdTexts(shown)).resolves.toBeUndefined()
})
