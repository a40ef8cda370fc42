import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Element, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { budgetOf } from './budgets.ts'
import { pagesOf, type BuiltPage } from './pages.ts'

const compressed = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length
const languageOf = (tree: Root): string => String(select('html', tree)?.properties['lang'] ?? '')
const attribute = (element: Element, name: string): string => String(element.properties[name] ?? '')

/** What the browser asks for with the page, whatever the reader does: addresses as the page wrote them. */
const askedFor = (tree: Root): string[] => [
  ...selectAll('link[rel=preload], link[rel=stylesheet], link[rel=icon]', tree).map((link) =>
    attribute(link, 'href'),
  ),
  ...selectAll('script[src]', tree).map((script) => attribute(script, 'src')),
]

describe.each(inject('sites'))('a page of $name', (site) => {
  let pages: BuiltPage[]
  const fileOf = (address: string): string =>
    join(site.folder, new URL(address, site.url).pathname.slice(new URL(site.url).pathname.length))

  beforeAll(async () => {
    pages = (await pagesOf(site)).filter(({ tree }) => !select('meta[http-equiv=refresh]', tree))
    expect(pages.length).toBeGreaterThan(50)
  })

  it('is whole, styles and all, in 14 kB', async () => {
    const over: string[] = []
    for (const { path, tree } of pages) {
      const file = path === '' || path.endsWith('/') ? join(path, 'index.html') : path
      const bytes = compressed(await readFile(join(site.folder, file)))
      if (bytes > budgetOf(path, languageOf(tree)).html) over.push(`${path}: ${bytes}`)
    }
    expect(over).toEqual([])
  })

  it('asks for no more, and no heavier, than its budget', async () => {
    const over: string[] = []
    for (const { path, tree } of pages) {
      const budget = budgetOf(path, languageOf(tree))
      const files = [...new Set(askedFor(tree))].map(fileOf)
      const sizes = await Promise.all(
        files.map(async (file) =>
          file.endsWith('.woff2') ? (await stat(file)).size : compressed(await readFile(file)),
        ),
      )
      const file = path === '' || path.endsWith('/') ? join(path, 'index.html') : path
      const total = sizes.reduce(
        (sum, size) => sum + size,
        compressed(await readFile(join(site.folder, file))),
      )
      if (files.length + 1 > budget.requests) over.push(`${path}: ${files.length + 1} requests`)
      if (total > budget.total) over.push(`${path}: ${total} bytes`)
    }
    expect(over).toEqual([])
  })

  it('waits for nothing before its text: no style elsewhere but for paper, no script that blocks', () => {
    for (const { path, tree } of pages) {
      const styles = selectAll('link[rel=stylesheet]', tree).map((link) => attribute(link, 'media'))
      expect(styles, path).toEqual(['print'])
      const blocking = selectAll('script[src]:not([type=module], [async], [defer])', tree)
      expect(blocking, path).toEqual([])
    }
  })

  it('keeps room for every picture, and offers it small and in AVIF and WebP', async () => {
    const pictures = pages.flatMap(({ path, tree }) =>
      selectAll('picture', tree).map((picture) => ({ path, picture })),
    )
    for (const { path, picture } of pictures) {
      const img = select('img', picture)
      if (!img) throw new Error(`${path}: a picture without an img`)
      const [width, height] = [Number(attribute(img, 'width')), Number(attribute(img, 'height'))]
      expect(width * height, path).toBeGreaterThan(0)
      const sources = selectAll('source', picture)
      expect(
        sources.map((source) => attribute(source, 'type')),
        path,
      ).toEqual(['image/avif', 'image/webp'])
      for (const source of sources) {
        expect(attribute(source, 'sizes'), path).not.toBe('')
        for (const candidate of String(source.properties['srcSet']).split(', ')) {
          const [address = '', described = ''] = candidate.split(' ')
          const made = await sharp(fileOf(address)).metadata()
          expect(`${made.width}w`, address).toBe(described)
          // A pixel more or less is rounding.
          expect(Math.abs(made.height - (made.width * height) / width), address).toBeLessThanOrEqual(1)
        }
      }
    }
  })

  it('leaves pictures below the first screen until they are near', () => {
    for (const { path, tree } of pages) {
      const eager = selectAll('img', tree).filter((img) => attribute(img, 'loading') !== 'lazy')
      expect(eager.length, path).toBeLessThanOrEqual(1)
      for (const img of eager) expect(attribute(img, 'fetchPriority'), path).toBe('high')
    }
  })
})

it('The fixture has pictures to hold to this', async () => {
  const harbour = inject('sites').find(({ name }) => name === 'harbour')
  if (harbour === undefined) throw new Error('The fixture was not built.')
  const pages = await pagesOf(harbour)
  expect(pages.flatMap(({ tree }) => selectAll('picture', tree)).length).toBeGreaterThan(3)
})
