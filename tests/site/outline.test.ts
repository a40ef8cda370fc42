import type { Element, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, inject, it } from 'vitest'
import { pagesOf } from './pages.ts'

/** What a screen reader calls an element: its `aria-label`, or the words of the elements that label it. */
const labelOf = (element: Element, tree: Root): string => {
  const { ariaLabel, ariaLabelledBy } = element.properties
  if (typeof ariaLabel === 'string') return ariaLabel.trim()
  return [ariaLabelledBy ?? []]
    .flat()
    .map((id) => select(`[id="${String(id)}"]`, tree))
    .map((labelling) => (labelling ? toString(labelling).trim() : ''))
    .join(' ')
    .trim()
}

/** What is wrong with the headings of a page. */
const headingProblems = (tree: Root): string[] => {
  const levels = selectAll('h1, h2, h3, h4, h5, h6', tree).map((heading) => ({
    level: Number(heading.tagName.slice(1)),
    words: toString(heading).trim(),
  }))
  return [
    ...(levels.filter(({ level }) => level === 1).length === 1 ? [] : ['not one h1']),
    ...(levels[0]?.level === 1 ? [] : ['does not begin with h1']),
    ...levels
      .filter(({ level }, index) => index > 0 && level > (levels[index - 1]?.level ?? 0) + 1)
      .map(({ level, words }) => `h${level} “${words}” leaves a level out`),
    ...levels.filter(({ words }) => words === '').map(({ level }) => `an h${level} without words`),
  ]
}

/** What is wrong with the landmarks of a page: the parts that a screen reader jumps to. */
const landmarkProblems = (tree: Root): string[] => {
  const once = ['body > header', 'body > main', 'body > footer']
  const named = selectAll('nav, aside, section', tree)
    .map((element) => ({ tag: element.tagName, label: labelOf(element, tree) }))
    // A section without a name is no landmark.
    .filter(({ tag, label }) => tag !== 'section' || label !== '')
  const keys = named.map(({ tag, label }) => `${tag} “${label}”`)
  return [
    ...once
      .filter((selector) => selectAll(selector, tree).length !== 1)
      .map((selector) => `not one ${selector}`),
    ...['header', 'main', 'footer']
      .filter((tag) => selectAll(`body > ${tag}`, tree).some((element) => element.properties['role']))
      .map((tag) => `${tag} has another role`),
    ...named.filter(({ label }) => label === '').map(({ tag }) => `${tag} without a name`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two of ${key}`),
  ]
}

describe.each(inject('sites'))('the site of $name', (site) => {
  it('has headings in order on every page, and landmarks with names of their own', async () => {
    const pages = (await pagesOf(site)).filter(({ tree }) => !select('meta[http-equiv=refresh]', tree))
    const problems = pages.flatMap(({ path, tree }) =>
      [...headingProblems(tree), ...landmarkProblems(tree)].map((problem) => `/${path}: ${problem}`),
    )
    expect(pages.length).toBeGreaterThan(50)
    expect(problems).toEqual([])
  })

  it('has no page of every element', async () => {
    expect((await pagesOf(site)).map(({ path }) => path)).not.toContain('styleguide/')
  })
})
