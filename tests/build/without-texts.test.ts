import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withoutTexts } from '../../src/build/without-texts.ts'
import { contentsOf, readContent } from '../../src/source/content.ts'
import { contentFolder, files } from './content-folder.ts'

describe('content without its texts', () => {
  it('is the same: a text is read when somebody asks for it', async () => {
    const { folder } = await contentFolder()
    const whole = await readContent(folder)
    const left = withoutTexts(whole)
    expect(contentsOf(left)).toEqual(contentsOf(whole))
    for (const { file, bodyText } of whole.entries) expect(left.byFile.get(file)?.bodyText).toEqual(bodyText)
  })

  it('holds on to what is wrong as it was read', async () => {
    const { folder, write } = await contentFolder()
    await write('topics/ports.yaml', 'titel: Ports\n')
    const whole = await readContent(folder)
    await rm(join(folder, 'topics/ports.yaml'))
    const { problems = [] } = withoutTexts(whole).byFile.get('topics/ports.yaml') ?? {}
    expect(problems.length).toBeGreaterThan(0)
    expect(withoutTexts(whole).diagnostics).toEqual(whole.diagnostics)
  })

  it('does not take a text for another that was changed meanwhile', async () => {
    const { folder, write } = await contentFolder()
    const left = withoutTexts(await readContent(folder))
    await write('commentaries/2026/b.mdx', `${files['commentaries/2026/b.mdx']}More words.\n`)
    expect(() => left.byFile.get('commentaries/2026/b.mdx')?.bodyText).toThrow('b.mdx was changed while')
  })
})
