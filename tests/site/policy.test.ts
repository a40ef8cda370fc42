import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { pagesOf, type BuiltPage } from './pages.ts'

const policyOf = ({ tree }: BuiltPage): Map<string, string[]> | undefined => {
  const content = select('meta[http-equiv=content-security-policy]', tree)?.properties['content']
  return content === undefined
    ? undefined
    : new Map(
        String(content)
          .split(';')
          .map((directive) => {
            const [name = '', ...values] = directive.trim().split(/\s+/)
            return [name, values]
          }),
      )
}

/** Addresses that a page loads from by itself, as it wrote them. */
const loaded = ({ tree }: BuiltPage): string[] => {
  const links = selectAll('link', tree).filter(({ properties }) =>
    [properties['rel']]
      .flat()
      .some((rel) =>
        ['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest', 'preconnect', 'prefetch'].includes(
          String(rel),
        ),
      ),
  )
  const loading = selectAll('img, script, iframe, video, audio, source, track, embed, object, input', tree)
  return [...links, ...loading].flatMap(({ properties: { href, src, srcSet, data } }) =>
    [href, src, srcSet, data].flatMap((address) => (address === undefined ? [] : [String(address)])),
  )
}

const isData = ({ properties }: Element): boolean => String(properties['type'] ?? '').endsWith('json')

describe.each(inject('sites'))('every page of $name', (site) => {
  let pages: BuiltPage[]
  beforeAll(async () => {
    // Pages that only lead on have nothing to load.
    pages = (await pagesOf(site)).filter(({ tree }) => !select('meta[http-equiv=refresh]', tree))
    expect(pages.length).toBeGreaterThan(50)
  })

  it('has one policy, before anything that it governs', () => {
    for (const { path, tree } of pages) {
      const [head] = selectAll('head', tree)
      const elements = head?.children.filter((child) => child.type === 'element') ?? []
      const place = elements.findIndex(({ properties }) => properties['httpEquiv'] !== undefined)
      expect(selectAll('meta[http-equiv=content-security-policy]', tree), path).toHaveLength(1)
      expect(
        elements.slice(0, place).map(({ tagName }) => tagName),
        path,
      ).toEqual(['meta'])
    }
  })

  it('allows nothing by default, nothing inline, nothing evaluated and no other host', () => {
    for (const page of pages) {
      const policy = policyOf(page)
      expect(policy?.get('default-src'), page.path).toEqual(["'none'"])
      expect(policy?.get('base-uri'), page.path).toEqual(["'none'"])
      expect(policy?.get('form-action'), page.path).toEqual(["'self'"])
      const sources = [...(policy?.values() ?? [])].flat()
      for (const source of sources)
        expect(source, page.path).toMatch(/^'(?:none|self|wasm-unsafe-eval|script|sha256-[\w+/]+=)'$/)
    }
  })

  it('compiles WebAssembly and starts workers on the pages of the search alone', () => {
    const able = pages.filter((page) =>
      [...(policyOf(page)?.values() ?? [])].flat().includes("'wasm-unsafe-eval'"),
    )
    const searching = pages.map(({ path }) => path).filter((path) => /^(?:ur\/)?search\/$/.test(path))
    expect(searching).toContain('search/')
    expect(able.map(({ path }) => path)).toEqual(searching)
    expect(pages.filter((page) => policyOf(page)?.has('worker-src'))).toEqual(able)
  })

  it('names each of its styles by its hash, and no other', () => {
    for (const page of pages) {
      const hashes = selectAll('style', page.tree).map(
        (style) => `'sha256-${createHash('sha256').update(toString(style)).digest('base64')}'`,
      )
      expect(policyOf(page)?.get('style-src'), page.path).toEqual(["'self'", ...hashes])
    }
  })

  it('has no script, style or handler in its words', () => {
    for (const { path, tree } of pages) {
      const inline = selectAll('script:not([src])', tree).filter((script) => !isData(script))
      expect(inline, path).toEqual([])
      const attributes: string[] = []
      visit(tree, 'element', ({ properties }) => {
        attributes.push(
          ...Object.keys(properties).filter((name) => name === 'style' || /^on[A-Z]/.test(name)),
        )
      })
      expect(attributes, path).toEqual([])
    }
  })

  it('loads from this site alone', () => {
    for (const page of pages)
      for (const address of loaded(page)) {
        expect(address, page.path).not.toMatch(/^(?:[a-z]+:)?\/\//)
        expect(address.startsWith(new URL(site.url).pathname), `${page.path}: ${address}`).toBe(true)
      }
  })

  it('tells other sites nothing of where a reader comes from', () => {
    for (const { path, tree } of pages)
      expect(select('meta[name=referrer]', tree)?.properties['content'], path).toBe('same-origin')
  })
})
