import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { brokenLinks } from './links.ts'

/** A site of these files under `https://example.org/press/`. */
const siteOf = async (files: Record<string, string>) => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return { folder, url: 'https://example.org/press/' }
}

const about = '<h1 id="who">Who</h1>'

describe('a link is broken', () => {
  it.each([
    ['<a href="/press/nobody/">', 'href "/press/nobody/" leads to no file'],
    ['<a href="nobody/">', 'href "nobody/" leads to no file'],
    [
      '<a href="https://example.org/press/nobody.pdf">',
      'href "https://example.org/press/nobody.pdf" leads to no file',
    ],
    ['<a href="/about/">', 'href "/about/" lies outside /press/'],
    ['<a href="/press/about">', 'href "/press/about" lacks its last slash'],
    ['<a href="/press/about/#why">', 'href "/press/about/#why" names an anchor that is not there'],
    ['<a href="#why">', 'href "#why" names an anchor that is not there'],
    ['<a href="https://">', 'href "https://" is no address'],
    ['<img src="/press/a.png">', 'src "/press/a.png" leads to no file'],
    ['<img srcset="/press/about/ 1x, /press/b.png 2x">', 'srcSet "/press/b.png" leads to no file'],
    ['<link rel="stylesheet" href="/press/a.css">', 'href "/press/a.css" leads to no file'],
    [
      '<meta property="og:image" content="https://example.org/press/a.png">',
      'content "https://example.org/press/a.png" leads to no file',
    ],
    [
      '<meta http-equiv="refresh" content="0;url=/press/nobody/">',
      'content "/press/nobody/" leads to no file',
    ],
  ])('in %s', async (markup, problem) => {
    expect(await brokenLinks(await siteOf({ 'index.html': markup, 'about/index.html': about }))).toEqual([
      `/: ${problem}`,
    ])
  })
})

describe('a link leads somewhere', () => {
  it.each([
    '<a href="/press/about/">',
    '<a href="about/#who">',
    '<a href="https://example.org/press/about/?q=x#who">',
    '<a href="#">',
    '<a href="#top">',
    '<a href="/press/about/#:~:text=Who">',
    '<a href="/press/a%20b.pdf">',
    '<img srcset="/press/a%20b.pdf 1x, /press/a%20b.pdf 2x">',
    '<a href="https://example.net/nobody/">',
    '<a href="mailto:nobody@example.org">',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
  ])('in %s', async (markup) => {
    const site = await siteOf({ 'index.html': markup, 'about/index.html': about, 'a b.pdf': '' })
    expect(await brokenLinks(site)).toEqual([])
  })
})

describe.each(inject('sites'))('the site of $name', (site) => {
  it('has no broken link', async () => {
    expect(await brokenLinks(site)).toEqual([])
  })
})
