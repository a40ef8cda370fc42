import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'

/** Something that an editor does to a content folder. @returns what was done, or nothing when the folder does not lend itself to it */
export type Edit = (folder: string) => Promise<string | undefined>

const filesIn = async (folder: string, kind: RegExp): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((path) => kind.test(path)).sort()

const published = /^(?:commentaries|briefs)\/20[12]\d\/[^/]+\.mdx$/

/** Changes the text of one of the files of a kind. */
const change =
  (kind: RegExp, chosen: number, what: string, how: (text: string) => string): Edit =>
  async (folder) => {
    const files = await filesIn(folder, kind)
    const file = files[chosen % files.length]
    if (file === undefined) return undefined
    const before = await readFile(join(folder, file), 'utf8')
    const after = how(before)
    if (after === before) return undefined
    await writeFile(join(folder, file), after)
    return `${file}: ${what}`
  }

/** Articles that no other file names, so that they can go. */
const alone = async (folder: string): Promise<string[]> => {
  const files = await filesIn(folder, /\.(?:mdx|yaml)$/)
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  )
  return files.filter((file) => {
    const id = file.replace(/^.*\/|\.mdx$/g, '')
    return (
      published.test(file) &&
      !/withdrawn|translationOf/.test(texts.get(file) ?? '') &&
      ![...texts].some(([other, text]) => other !== file && text.includes(id))
    )
  })
}

/** The same text with a word more in a field, inside its quotes where it has some. */
const longer = (text: string, field: string, word: string): string =>
  text.replace(new RegExp(`^(${field}: .*?)('?)$`, 'm'), `$1 ${word}$2`)

const withAlone =
  (chosen: number, what: string, how: (path: string, text: string) => Promise<void>): Edit =>
  async (folder) => {
    const files = await alone(folder)
    const file = files[chosen % files.length]
    if (file === undefined) return undefined
    await how(join(folder, file), await readFile(join(folder, file), 'utf8'))
    return `${file}: ${what}`
  }

const editsOf = (chosen: number, mark: string): Record<string, Edit> => ({
  'a sentence more': change(
    published,
    chosen,
    'a sentence more',
    (text) => `${text}\nA last sentence, ${mark}.\n`,
  ),
  'another title': change(published, chosen, 'another title', (text) => longer(text, 'title', mark)),
  'a person renamed': change(/^people\/[^/]+\.yaml$/, chosen, 'renamed', (text) =>
    longer(text, 'name', mark),
  ),
  'a topic retitled': change(/^topics\//, chosen, 'retitled', (text) => longer(text, 'title', mark)),
  'an organisation renamed': change(/^organisations\//, chosen, 'renamed', (text) =>
    longer(text, 'name', mark),
  ),
  'a term defined otherwise': change(/^terms\//, chosen, 'another definition', (text) =>
    text.replace(/^(definition: .*)$/m, `$1 ${mark}.`),
  ),
  'a name more for a term': change(/^terms\//, chosen, 'another name', (text) =>
    text.replace(/^(name: .*)$/m, `$1\naliases: [port ${mark}]`).replace(/^aliases: (?!\[port).*\n/m, ''),
  ),
  'an event moved': change(/^events\/20[12]\d\//, chosen, 'begins a quarter of an hour earlier', (text) =>
    text.replace(/^(start: \S+T\d\d):00$/m, '$1:05'),
  ),
  'a topic less': change(published, chosen, 'a topic less', (text) =>
    text.replace(/^(topics: \[[^,\]]+), [^,\]]+/m, '$1'),
  ),
  'a correction': change(published, chosen, 'a correction', (text) =>
    /^corrections:/m.test(text)
      ? text
      : text.replace(
          /^(title: .*)$/m,
          `$1\ncorrections: [{ date: 2026-08-01, note: 'It said otherwise, ${mark}.' }]`,
        ),
  ),
  'an article more': withAlone(chosen, 'copied', (path, text) =>
    writeFile(
      path.replace(/\.mdx$/, `-${mark.toLowerCase()}.mdx`),
      longer(text, 'title', mark).replace(/^redirectFrom:.*\n/m, ''),
    ),
  ),
  'an article less': withAlone(chosen, 'gone', (path) => rm(path)),
  'an article held back': withAlone(chosen, 'a draft again', (path, text) =>
    writeFile(path, text.replace(/^---\n/, '---\ndraft: true\n')),
  ),
})

const names = Object.keys(editsOf(0, ''))

/** Several edits, one after the other. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.nat({ max: 1000 }),
      fc.stringMatching(/^[A-Z][bdfglmnprtv]{2}[aeo][lmnrt]$/),
    )
    .map(([name, chosen, mark]) => editsOf(chosen, mark)[name] ?? (() => Promise.resolve(undefined))),
  { minLength: 6, maxLength: 6 },
)
