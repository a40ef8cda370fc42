import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindNames, kinds, type Kind } from '../../src/domain/kinds.ts'
import { schemaFor } from '../../src/domain/draft.ts'
import { readContent } from '../../src/source/content.ts'
import { fileOf, formOf } from '../../src/source/form.ts'
import { splitFrontMatter } from '../../src/source/front-matter.ts'
import { readYaml } from '../../src/source/yaml.ts'

const isMdx = (kind: Kind): boolean => kinds[kind].ending === '.mdx'

const files = async () =>
  (
    await Promise.all(
      ['content', 'tests/fixtures/harbour'].map(async (folder) =>
        Promise.all(
          (await readContent(folder)).entries.map(async ({ kind, file }) => ({
            kind,
            file,
            text: await readFile(join(folder, file), 'utf8'),
          })),
        ),
      ),
    )
  ).flat()

const dataOf = (kind: Kind, text: string): unknown => {
  const split = isMdx(kind) ? splitFrontMatter(text) : { parts: { yaml: { text } } }
  return readYaml('parts' in split ? split.parts.yaml.text : '').value
}

describe('an entry that is opened in a form', () => {
  it('is the same to the last byte when nothing was changed', async () => {
    for (const { kind, file, text } of await files())
      expect(fileOf(kind, formOf(kind, text, isMdx(kind)), isMdx(kind)), file).toBe(text)
  })

  it('differs in the changed field alone', async () => {
    for (const { kind, file, text } of await files()) {
      const form = formOf(kind, text, isMdx(kind))
      const name = 'title' in form ? 'title' : 'name'
      const changed = fileOf(kind, { ...form, [name]: 'Changed: “this”' }, isMdx(kind))
      expect(dataOf(kind, changed), file).toEqual({
        ...(dataOf(kind, text) as object),
        [name]: 'Changed: “this”',
      })
      const before = new Set(text.split('\n'))
      expect(
        changed.split('\n').filter((line) => !before.has(line)),
        file,
      ).toEqual([`${name}: "Changed: “this”"`])
    }
  })

  it('is no draft if it does not say so, and does not say so afterwards', () => {
    const text = '---\ntitle: A\nsummary: B\npublished: 2026-03-02\n---\n\nText.\n'
    const form = formOf('commentary', text, true)
    expect(form['draft']).toBe(false)
    expect(fileOf('commentary', { ...form, kicker: 'C' }, true)).toBe(
      text.replace('\n---\n\n', '\nkicker: C\n---\n\n'),
    )
  })

  it.each([
    ['no front matter', 'Text.'],
    ['a field twice', '---\ntitle: A\ntitle: B\n---\n'],
    ['no fields', '---\n- A\n---\n'],
  ])('cannot be opened with %s: saving would lose what is there', (_, text) => {
    expect(() => formOf('commentary', text, true)).toThrow(/./)
  })
})

describe('a change', () => {
  const yaml = `# Who is who
name: A # as spelt
aliases:
  - name: B
    kind: short
bio: >-
  Folded
  words.

sameAs: [https://example.org/a]
`
  const form = formOf('person', yaml, false)

  it.each<[string, object, string]>([
    ['of a list', { aliases: [] }, yaml.replace(/aliases:\n.*\n.*\n/, '')],
    ['of a folded text', { bio: 'Other words.' }, yaml.replace('>-\n  Folded\n  words.', 'Other words.')],
    ['that empties a field', { bio: '' }, yaml.replace(/bio:[^]*words\.\n/, '')],
    ['of a list in brackets', { sameAs: ['https://example.org/b'] }, yaml.replace(/ \[(.*)a\]/, '\n  - $1b')],
    ['that adds a field', { honorific: 'Dr' }, `${yaml}honorific: Dr\n`],
    ['of the order of names alone', { aliases: [{ kind: 'short', name: 'B' }] }, yaml],
  ])('%s leaves the rest as it is written', (_, change, expected) => {
    const changed = fileOf('person', { ...form, ...change }, false)
    expect(changed.replace(/\n\n/g, '\n')).toBe(expected.replace(/\n\n/g, '\n'))
  })

  it('reaches a file whose fields stand in braces', () => {
    const braces = formOf('topic', '{title: A, aliases: [B]}\n', false)
    expect(readYaml(fileOf('topic', { ...braces, title: 'C' }, false)).value).toEqual({
      title: 'C',
      aliases: ['B'],
    })
  })
})

describe('an entry that is begun in a form', () => {
  it.each(kindNames.filter((kind) => kind !== 'page'))(
    '%s: leaves out what was left empty, and is valid',
    (kind) => {
      const fields = Object.keys(kinds[kind].schema.shape)
      const empty = Object.fromEntries(
        fields.map((field, index) => [field, ['', null, [], {}, false][index % 5]]),
      )
      const name = fields.includes('title') ? 'title' : 'name'
      const file = fileOf(
        kind,
        { ...empty, [name]: 'A', draft: fields.includes('draft'), body: ' Text. ' },
        isMdx(kind),
      )
      const data = dataOf(kind, file)
      expect(schemaFor(kind, data).safeParse(data).error?.issues).toBeUndefined()
      expect(file.endsWith('---\n\nText.\n')).toBe(isMdx(kind))
    },
  )
})

describe('what is not there', () => {
  it('means what a form leaves empty, in every schema', () => {
    const defaults = JSON.stringify(kindNames.map((kind) => kinds[kind].schema.toJSONSchema({ io: 'input' })))
    const stated = [...defaults.matchAll(/"default":("[^"]*"|[^,}\]]*[\]}]?)/g)].map(([, value]) => value)
    // A choice that is not made is left out, too, and then has the default.
    expect([...new Set(stated)].filter((value) => !value?.startsWith('"')).sort()).toEqual([
      '[]',
      'false',
      '{}',
    ])
  })
})
