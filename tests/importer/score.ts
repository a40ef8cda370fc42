import { parse } from 'yaml'
import { z } from 'zod'
import type { Imported } from '../../src/importer/import-document.ts'
import { splitFrontMatter } from '../../src/source/front-matter.ts'
import { key } from '../../src/importer/words.ts'

const names = z.array(z.string())
/** What a case expects. A field that is not given is not looked at; `null` means that the importer must ask for it. */
export const expected = z.strictObject({
  kind: z.enum(['commentary', 'brief']),
  title: z.string().nullable(),
  kicker: z.string().optional(),
  summary: z.string().optional(),
  published: z.string().nullable(),
  publishedHint: z.string().optional(),
  language: z.string().optional(),
  authors: names.default([]),
  honorifics: z.record(z.string(), z.string()).default({}),
  bios: z.record(z.string(), z.string()).default({}),
  headings: names,
  pullQuotes: names.default([]),
  seeAlso: names.default([]),
  topics: names.default([]),
  event: z.record(z.string(), z.union([z.string(), names])).optional(),
  /** Name, role, posts as `Title @ Organisation; former Title`. */
  speakers: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
  /** Speakers in order, each with the number of points. */
  points: z.array(z.tuple([z.string(), z.number()])).default([]),
  /** The first words, then addressees with their basis. */
  recommendations: z.array(z.array(z.string())).default([]),
  recommendationTitles: z.array(z.string().nullable()).optional(),
  kept: names,
  dropped: names,
  asks: names.default([]),
})
export type Expected = z.infer<typeof expected>

/** One field held against what was expected. */
export interface Verdict {
  field: string
  right: boolean
  expected: unknown
  actual: unknown
}

/** Text of a field, or nothing. */
const said = (value: unknown): string => (typeof value === 'string' ? value : '')

const record = z.record(z.string(), z.unknown())
const items = z.array(record)

/** The files of an import, read again as a stranger would read them. */
export const readFiles = (files: Imported['files']) => {
  const text = (path: string): string => {
    const content = files.find((file) => file.path === path)?.content
    return typeof content === 'string' ? content : ''
  }
  const entry = files.find(({ path }) => path.endsWith('.mdx'))
  const split = splitFrontMatter(text(entry?.path ?? ''))
  if ('problem' in split) throw new Error(split.problem.message)
  const yaml = (prefix: string) =>
    new Map(
      files
        .filter(({ path }) => path.startsWith(prefix))
        .map(({ path }) => [path.replace(/^.*\/|\.yaml$/g, ''), record.parse(parse(text(path)))]),
    )
  return {
    path: entry?.path ?? '',
    whole: files.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])).join('\n'),
    front: record.parse(parse(split.parts.yaml.text)),
    body: split.parts.body.text,
    people: yaml('people/'),
    organisations: yaml('organisations/'),
    event: [...yaml('events/').values()][0],
  }
}

/**
 * Holds an import against a case’s expectation, field by field.
 * @param nameOf names of people and organisations that the archive had before
 */
export const judge = (
  imported: Imported,
  wanted: Expected,
  nameOf: ReadonlyMap<string, string>,
): Verdict[] => {
  const read = readFiles(imported.files)
  const named = (id: unknown): string => {
    const one = String(id)
    return said(
      read.people.get(one)?.['name'] ?? read.organisations.get(one)?.['name'] ?? nameOf.get(one) ?? one,
    )
  }
  const verdicts: Verdict[] = []
  const same = (field: string, actual: unknown, expectation: unknown): void => {
    verdicts.push({
      field,
      right: JSON.stringify(actual) === JSON.stringify(expectation),
      expected: expectation,
      actual,
    })
  }
  const list = (field: string): Record<string, unknown>[] => items.parse(read.front[field] ?? [])
  const { front, body } = read

  same('kind', imported.receipt.kind, wanted.kind)
  same('title', front['title'] ?? null, wanted.title)
  if (wanted.kicker !== undefined || front['kicker'] !== undefined)
    same('kicker', front['kicker'], wanted.kicker)
  if (wanted.summary !== undefined || front['summary'] !== undefined)
    same('summary', front['summary'], wanted.summary)
  same('published', front['published'] ?? null, wanted.published)
  if (wanted.publishedHint !== undefined)
    same(
      'hint of the date',
      imported.receipt.questions.some(
        ({ field, question }) => field === 'published' && question.includes(wanted.publishedHint ?? ''),
      ),
      true,
    )
  same('language', front['language'], wanted.language)
  same('authors', names.parse(front['authors'] ?? []).map(named), wanted.authors)
  const person = (name: string) => [...read.people.values()].find((one) => one['name'] === name)
  for (const [name, title] of Object.entries(wanted.honorifics))
    same(`title of ${name}`, person(name)?.['honorific'], title)
  for (const [name, start] of Object.entries(wanted.bios))
    same(`bio of ${name}`, said(person(name)?.['bio']).startsWith(start), true)

  const headings = [...body.matchAll(/^#{2,6} (.+)$/gm)].map(([, text = '']) => text)
  wanted.headings.forEach((heading, index) => same(`heading ${index + 1}`, headings[index], heading))
  if (headings.length > wanted.headings.length)
    same('headings beyond', headings.slice(wanted.headings.length), [])
  const quotes = [...body.matchAll(/<PullQuote[^>]*>\s*([\s\S]*?)\s*<\/PullQuote>/g)].map(
    ([, text = '']) => text,
  )
  wanted.pullQuotes.forEach((quote, index) => same(`pull quote ${index + 1}`, quotes[index], quote))
  if (quotes.length > wanted.pullQuotes.length)
    same('pull quotes beyond', quotes.slice(wanted.pullQuotes.length), [])
  same(
    'seeAlso',
    list('seeAlso').map(({ title }) => title),
    wanted.seeAlso,
  )
  same('topics', front['topics'] ?? [], wanted.topics)

  for (const [field, value] of Object.entries(wanted.event ?? {}))
    same(`event ${field}`, read.event?.[field], value)
  const speakers = items.parse(read.event?.['speakers'] ?? [])
  for (const [name, role, positions] of wanted.speakers) {
    const found = speakers.find(({ person: id }) => named(id) === name)
    same(`speaker ${name}`, found?.['role'], role)
    const posts = items
      .parse(found?.['positions'] ?? [])
      .map(
        (post) =>
          `${post['former'] === true ? 'former ' : ''}${said(post['title'])}${post['organisation'] === undefined ? '' : ` @ ${named(post['organisation'])}`}`,
      )
    same(`posts of ${name}`, posts.join('; '), positions)
  }
  if (speakers.length > wanted.speakers.length)
    same(
      'speakers beyond',
      speakers
        .map(({ person: id }) => named(id))
        .filter((name) => !wanted.speakers.some(([other]) => other === name)),
      [],
    )
  const points = list('points').map(({ speaker }) => named(speaker))
  for (const [name, count] of wanted.points)
    same(`points of ${name}`, points.filter((one) => one === name).length, count)
  same(
    'number of points',
    points.length,
    wanted.points.reduce((sum, [, count]) => sum + count, 0),
  )
  const recommendations = list('recommendations')
  wanted.recommendations.forEach(([start = '', ...addressees], index) => {
    const found = recommendations[index]
    same(`recommendation ${index + 1}`, said(found?.['text']).startsWith(start), true)
    const filed = items.parse(found?.['addressees'] ?? []).filter(({ basis }) => basis === 'stated')
    same(
      `addressees ${index + 1}`,
      filed.map(({ organisation, basis }) => `${named(organisation)} ${String(basis)}`),
      addressees,
    )
  })
  same('number of recommendations', recommendations.length, wanted.recommendations.length)
  wanted.recommendationTitles?.forEach((title, index) =>
    same(`title of recommendation ${index + 1}`, recommendations[index]?.['title'] ?? null, title),
  )

  const flat = (text: string) => text.replaceAll(/\\(?=[\p{P}\p{S}])/gu, '').replaceAll(/\s+/g, ' ')
  const { review, ...own } = front
  void review
  const count = (text: string) => flat(`${body}\n${JSON.stringify(own)}`).split(text).length - 1
  for (const text of wanted.kept)
    same(`kept once: ${text}`, text.startsWith('[^') ? Math.min(count(text), 1) : count(text), 1)
  for (const text of wanted.dropped) same(`left out: ${text}`, flat(read.whole).includes(text), false)
  for (const text of wanted.asks)
    same(
      `asked: ${text}`,
      imported.receipt.questions.some(
        ({ field, question }) =>
          field === text ||
          question.toLowerCase().includes(text.toLowerCase()) ||
          text.split(' and ').every((part) => question.includes(part)),
      ),
      true,
    )
  same('kept lines that are nowhere', lost(imported), [])
  same('unread', imported.receipt.unread, [])
  same('body sentences twice', twice(body), [])
  return verdicts
}

/**
 * Kept lines whose words are not in the body in their order, and lines of fields that no file has. A PDF’s line may end in half a
 * word, so a line counts as there when all but its last and first words are.
 */
export const lost = ({ receipt, files }: Imported): string[] => {
  const bare = (text: string) =>
    text.replaceAll(
      /!?\[([^\]]*)\]\([^)]*\)|\\?<\/?\w+>|\[\^[^\]]+\]:?|(?<=[.!?] )\d{1,2} (?=\p{Lu})/gu,
      ' $1 ',
    )
  const written = ` ${key(bare(files.map(({ content }) => (typeof content === 'string' ? content : '')).join(' ')))} `
  const isThere = (text: string): boolean => {
    const words = key(bare(text)).split(' ')
    // What introduces a text in its line, a name or a number, may be a field of its own.
    const start = Math.min(7, Math.floor(words.length / 2))
    return (
      words.length < 4 ||
      written.includes(` ${words.join(' ')} `) ||
      written.includes(` ${words.slice(start, -1).join(' ')} `)
    )
  }
  return receipt.lines
    .filter(({ fates }) => fates.some(({ fate, to }) => fate === 'kept' || /text$/.test(to)))
    .filter(({ text, fates }) => !isThere(text) && !fates.some(({ fate }) => fate === 'dropped'))
    .map(({ text }) => text)
}

/** Sentences of eight words and more that a body has twice. */
export const twice = (body: string): string[] => {
  const sentences = body
    .split(/(?<=[.!?۔])\s+/)
    .map(key)
    .filter((one) => one.split(' ').length >= 8)
  return [...new Set(sentences.filter((one, index) => sentences.indexOf(one) !== index))]
}
