import type { Element, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { toText } from 'hast-util-to-text'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { pagesOf, type BuiltPage } from './pages.ts'

/** The page as a text browser shows it: no style, no script, the words of a picture in its place. */
const asText = (tree: Root): string => {
  const plain = structuredClone(tree)
  for (const img of selectAll('img', plain)) Object.assign(img, altOf(img))
  for (const gone of selectAll('script, style, template', plain)) gone.children = []
  const body = select('body', plain)
  return body ? toText(body) : ''
}
const altOf = ({ properties }: Element): Partial<Element> => ({
  tagName: 'span',
  children: [{ type: 'text', value: String(properties['alt'] ?? '') }],
})

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe.each(inject('sites'))('a page of $name, read as text', (site) => {
  let pages: BuiltPage[]
  beforeAll(async () => {
    pages = (await pagesOf(site)).filter(({ tree }) => !select('meta[http-equiv=refresh]', tree))
    expect(pages.length).toBeGreaterThan(50)
  })

  it('begins with the way past the navigation, and has its title before its text', () => {
    for (const { path, tree } of pages) {
      const text = collapsed(asText(tree))
      const skip = collapsed(toString(select('a.skip', tree) ?? { type: 'root', children: [] }))
      expect(text.startsWith(skip) && skip !== '', path).toBe(true)
      const title = collapsed(toText(select('h1', tree) ?? { type: 'root', children: [] }))
      const [first] = selectAll('main .prose > p', tree).map((paragraph) => collapsed(toText(paragraph)))
      expect(text, path).toContain(title)
      if (first !== undefined) expect(text.indexOf(title), path).toBeLessThan(text.indexOf(first))
    }
  })

  it('says in words what every picture shows', () => {
    for (const { path, tree } of pages) {
      const text = collapsed(asText(tree))
      for (const img of selectAll('main img', tree)) {
        const alt = collapsed(String(img.properties['alt'] ?? ''))
        expect(alt, path).not.toBe('')
        expect(text, path).toContain(alt)
      }
    }
  })

  it('has no heading without what it is the heading of, and no label without its value', () => {
    for (const { path, tree } of pages) {
      // On the search page sections wait for results.
      if (path === 'search/') continue
      for (const section of selectAll('main section:not([hidden])', tree)) {
        const [heading] = selectAll('h2, h3', section).map((each) => collapsed(toText(each)))
        expect(collapsed(toText(section)).length, `${path}: ${heading}`).toBeGreaterThan(
          (heading ?? '').length,
        )
      }
      for (const list of selectAll('main dl', tree)) {
        const names = list.children.flatMap((child) => (child.type === 'element' ? [child.tagName] : []))
        expect(names.at(-1), path).not.toBe('dt')
        expect(names.join(' '), path).not.toContain('dt dt')
        for (const value of selectAll('dd', list)) expect(collapsed(toText(value)), path).not.toBe('')
      }
    }
  })

  it('needs nothing that only a script would fill in', () => {
    for (const { path, tree } of pages) {
      if (path === 'search/') continue
      const visible = selectAll('main p, main li, main h1, main h2, main h3', tree).filter(
        (element) =>
          element.properties['hidden'] === undefined &&
          !String(element.properties['className'] ?? '').includes('scripted') &&
          element.properties['role'] === undefined,
      )
      const empty = visible.filter((element) => collapsed(toText(element)) === '' && !select('img', element))
      expect(
        empty.map(({ tagName, properties }) => `${tagName} ${JSON.stringify(properties)}`),
        path,
      ).toEqual([])
    }
  })
})

it('A brief read as text has its points before its recommendations, and its notes at the end', async () => {
  const harbour = inject('sites').find(({ name }) => name === 'harbour')
  if (harbour === undefined) throw new Error('The fixture was not built.')
  const pages = new Map((await pagesOf(harbour)).map(({ path, tree }) => [path, tree]))
  const brief = pages.get('briefs/trade-after-the-tide/')
  const article = pages.get('commentaries/quiet-water-is-not-safe-water/')
  if (brief === undefined || article === undefined) throw new Error('The fixture has lost its pages.')
  const order = ['Trade after the Tide', 'Who waits, who pays', 'What should be done', 'Cite this page']
  const places = order.map((words) => asText(brief).indexOf(words))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const text = asText(article)
  expect(text.indexOf('What is left to do')).toBeLessThan(text.indexOf('Depths are below'))
  expect(text).toContain('Back to reference 1')
})
