import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/checks/rules/index.ts'
import { saidWhenReading } from '../../../src/checks/rules/said-when-reading.ts'
import { checked, type Files, good } from '../content.ts'

const folder = new URL('../../../docs/rules/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const all = [...rules, ...saidWhenReading]
const names = all.map(({ name }) => name).sort()
const index = read('README.md')

/** A top-level field of YAML with all lines that belong to it. */
const fieldsIn = (yaml: string): { name: string; lines: string }[] =>
  Array.from(yaml.matchAll(/^([\w-]+):.*\n?(?:(?:[ \t-].*)?\n?(?![\w-]+:))*/gm), ([lines, name = '']) => ({
    name,
    lines: `${lines.trimEnd()}\n`,
  }))

/** The front matter of a good file with the fields of an example in the place of its own. */
const withExample = (text: string, example: string): string => {
  const replaced = new Set(fieldsIn(example).map(({ name }) => name))
  const kept = fieldsIn(text).filter(({ name }) => !replaced.has(name))
  return `${kept.map(({ lines }) => lines).join('')}${example}`
}

const merged = (path: string, language: string, example: string, files: Files): string => {
  const text = files[path] ?? good[path]
  if (typeof text !== 'string' || example.startsWith('---')) return example
  const [, fields = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []
  if (!path.endsWith('.mdx')) return withExample(text, example)
  return language === 'yaml'
    ? `---\n${withExample(`${fields}\n`, example)}---\n${body}`
    : `---\n${fields}\n---\n\n${example}`
}

const beside: Record<string, Uint8Array> = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  pdf: Buffer.from('%PDF-1.7\n'),
}

/** The files that a section of a page shows, laid over the good content. */
const filesIn = (page: string, section: string): Files | undefined => {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`))
  if (text === undefined) return undefined
  const files: Files = {}
  for (const [, path = '', language = '', example = ''] of text.matchAll(
    /^`(.+)`\n\n```(\w+)\n([^]*?)```$/gm,
  ))
    files[path] = merged(path, language, example, files)
  for (const [, path = '', ending = ''] of text.matchAll(/^Beside it lies `(.+\.(\w+))`\.$/gm))
    files[path] = beside[ending]
  return files
}

describe('the pages of the rules', () => {
  it('are one for each rule, and none besides', () => {
    const pages = readdirSync(folder).flatMap((file) =>
      file === 'README.md' ? [] : [file.replace(/\.md$/, '')],
    )
    expect(pages.sort()).toEqual(names)
  })

  it('are all listed, with what they ask', () => {
    expect(
      Array.from(index.matchAll(/^- \[(.+)\]\((.+)\.md\): (.+)$/gm), (match) => match.slice(1)).sort(),
    ).toEqual(all.map(({ name, description }) => [name, name, description]).sort())
  })

  it.each(all)(
    '$name: begins with what it asks, and says how much it weighs',
    ({ name, severity, description }) => {
      expect(read(`${name}.md`).split('\n\n').slice(0, 2)).toEqual([`# ${name}`, description])
      expect(read(`${name}.md`)).toMatch(severity === 'error' ? /^An error: /m : /^A warning: /m)
    },
  )

  it('give names that are all there is in the code', () => {
    const sources = ['source', 'mdx'].flatMap((room) => {
      const root = new URL(`../../../src/${room}/`, import.meta.url)
      return readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(file, root), 'utf8'))
    })
    const said = /(?:rule: |rule \?\? |(?:error|report|refuse|problem)\(\s*)'([a-z]+(?:-[a-z0-9]+)+)'/g
    const found = new Set(sources.flatMap((text) => Array.from(text.matchAll(said), ([, name = '']) => name)))
    expect([...found].sort()).toEqual(saidWhenReading.map(({ name }) => name).sort())
  })

  const pages = names.map((name) => ({ name, page: read(`${name}.md`) }))

  it.each(pages.filter(({ page }) => page.includes('\n## Wrong\n')))(
    '$name: the wrong example is wrong, for this reason',
    async ({ name, page }) => {
      const found = await checked(filesIn(page, 'Wrong') ?? {}, { then: filesIn(page, 'Before') })
      expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([name]))
    },
  )

  it.each(pages.filter(({ page }) => page.includes('\n## Right\n')))(
    '$name: nothing is wrong with the right example',
    async ({ page }) => {
      const then = filesIn(page, 'Before')
      expect(await checked(filesIn(page, 'Right') ?? {}, { then })).toEqual([])
    },
  )

  it('have examples, but for what cannot be printed', () => {
    expect(pages.filter(({ page }) => !page.includes('\n## Wrong\n')).map(({ name }) => name)).toEqual([
      'front-matter-fits',
      'picture-is-a-picture',
      'publication-present',
      'summary-is-short',
      'text-is-plain',
      'text-is-utf8',
    ])
  })
})
