import { describe, expect, it } from 'vitest'
import { holdTexts, lastGood } from '../../../src/build/dev/last-good.ts'
import { withoutTexts } from '../../../src/build/without-texts.ts'
import { readContent, type Source } from '../../../src/source/content.ts'
import { contentFolder, files } from '../content-folder.ts'

const path = 'commentaries/2026/b.mdx'
const right = files[path]
const wrong = right.replace('title:', 'titel:')
const other = right.replace('Words.', 'New words.')

const contentInDev = async () => {
  const { folder, write } = await contentFolder()
  return {
    write: (text: string) => write(path, text),
    /** As dev reads it: without its texts. */
    read: async (): Promise<Source> => withoutTexts(await readContent(folder)),
  }
}
const textOf = (source: Source) => source.byFile.get(path)?.bodyText?.text.trim()

describe('In dev, an entry', () => {
  it.each([
    ['front matter', other.replace('title:', 'titel:')],
    ['body', `${other}\n<script>alert(1)</script>\n`],
  ])('whose %s is wrong is as it was when it was last right', async (_what, edited) => {
    const { read, write } = await contentInDev()
    const good = lastGood()
    await holdTexts(good(await read()))
    await write(edited)
    const shown = good(await read())
    expect(shown.byFile.get(path)?.entry?.data).toMatchObject({ title: 'B' })
    expect(textOf(shown)).toBe('Words.')
  })

  it('that is right again is as it is', async () => {
    const { read, write } = await contentInDev()
    const good = lastGood()
    good(await read())
    await write(wrong)
    good(await read())
    await write(other)
    expect(textOf(good(await read()))).toBe('New words.')
  })

  it('that never was right is as it is', async () => {
    const { read, write } = await contentInDev()
    await write(wrong)
    const source = await read()
    expect(lastGood()(source).byFile.get(path)).toBe(source.byFile.get(path))
  })

  it('whose text changes before it is held stops nobody', async () => {
    const { read, write } = await contentInDev()
    const shown = lastGood()(await read())
    await write(other)
    await expect(holdTexts(shown)).resolves.toBeUndefined()
  })
})
