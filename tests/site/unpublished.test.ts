import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { select } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { filesOf, pagesOf } from './pages.ts'
import { siteOf } from './site.ts'

const site = siteOf('harbour')

let everything: { file: string; text: string }[]
beforeAll(async () => {
  const files = await filesOf(site)
  everything = await Promise.all(
    files.map(async (file) => ({ file, text: (await readFile(join(site.folder, file))).toString('latin1') })),
  )
})

const filesWith = (words: string): string[] =>
  everything.filter(({ file, text }) => file.includes(words) || text.includes(words)).map(({ file }) => file)

describe('what readers are not to see', () => {
  it.each([
    ['a draft', 'smuggled-silt'],
    ['the title of a draft', 'Smuggled Silt'],
    ['the author whom only a draft names', 'lucian-farrow'],
    ['a draft of a brief', 'night-shift-forum-notes'],
    ['a draft of an event', 'night-shift-forum'],
    ['an embargoed commentary', 'deeper-draughts-higher-fees'],
    ['an entry with open questions', 'ghost-containers'],
    ['a person who withdrew', 'jonah-tremlett'],
    ['the name of a person who withdrew', 'Tremlett'],
  ])('%s is in no file of the site', (_what, words) => {
    expect(filesWith(words)).toEqual([])
  })

  it('a commentary that was withdrawn leaves a notice at its address, and nothing else', async () => {
    const path = 'commentaries/the-cost-of-silence/'
    const notice = (await pagesOf(site)).find((page) => page.path === path)
    expect(notice && toString(select('h1', notice.tree) ?? { type: 'text', value: '' })).toBe(
      'This page was withdrawn',
    )
    expect(notice && select('meta[name=robots]', notice.tree)?.properties['content']).toBe('noindex')
    expect(filesWith('The Cost of Silence')).toEqual([])
  })

  it('an old address leads to the new one', async () => {
    const old = (await pagesOf(site)).find(({ path }) => path === '2025/02/breakwater.html')
    expect(old && select('meta[http-equiv=refresh]', old.tree)?.properties['content']).toBe(
      '0; url=/press/commentaries/who-owns-the-breakwater/',
    )
  })
})
