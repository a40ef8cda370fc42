import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import { check, type CheckOptions } from '../../src/checks/check.ts'
import { rules } from '../../src/checks/rules/index.ts'
import type { Diagnostic } from '../../src/domain/diagnostic.ts'
import { readContent, type Source } from '../../src/source/content.ts'

/** Texts by path from the content folder; `undefined` takes a file away, a link is written `-> target`. */
export type Files = Record<string, string | Uint8Array | undefined>

/** A small content folder in which nothing is wrong. */
export const good: Record<string, string> = {
  'publication.yaml': `name: River Review
url: https://river.example.org/
language: en
zone: Asia/Karachi
contacts:
  email: desk@river.example.org
  telephone: '+92 51 1234567'
`,
  'people/ayesha-malik.yaml': 'name: Ayesha Malik\n',
  'people/bilal-ahmed.yaml': 'name: Bilal Ahmed\n',
  'organisations/river-institute.yaml': 'name: River Institute\n',
  'topics/floods.yaml': 'title: Floods\n',
  'topics/water.yaml': 'title: Water\n',
  'terms/pdma.yaml': 'name: PDMA\nexpansion: Provincial Disaster Management Authority\n',
  'events/2026/flood-warning.yaml': `title: Warning before the flood
start: 2026-02-03T17:00
end: 2026-02-03T18:00
zone: Asia/Karachi
organiser: river-institute
speakers:
  - person: ayesha-malik
    role: speaker
  - person: bilal-ahmed
    role: moderator
`,
  'briefs/2026/flood-warning-brief.mdx': `---
title: Warning before the flood
summary: What the speakers said about warnings.
published: 2026-02-10
event: flood-warning
topics: [floods]
points:
  - id: sirens-fail
    speaker: ayesha-malik
    text: Sirens fail where there is no power.
recommendations:
  - id: fund-sirens
    text: Fund sirens that need no grid.
    supportedBy: [sirens-fail]
---

## Executive summary

Warnings come too late.
`,
  'commentaries/2026/embankments.mdx': `---
title: Embankments are not enough
summary: Walls move the water elsewhere.
published: 2026-03-02
authors: [ayesha-malik]
topics: [floods, water]
---

## What walls do

They move the water to the next village.

## What helps

Room for the river.
`,
  'pages/about.mdx': `---
title: About
summary: Who we are.
---

We write about rivers.
`,
}

/** One of the good files with a part of it replaced. */
export const changed = (path: string, part: string, replacement: string): Files => {
  const text = good[path] ?? ''
  if (!text.includes(part)) throw new Error(`“${part}” does not stand in ${path}.`)
  return { [path]: text.replace(part, () => replacement) }
}

/** One of the good files with lines after its last field. */
export const withFields = (path: string, lines: string): Files => {
  const text = good[path] ?? ''
  return {
    [path]: path.endsWith('.mdx') ? text.replace(/\n---\n/, () => `\n${lines}---\n`) : `${text}${lines}`,
  }
}

/** One of the good files with another body. */
export const withBody = (path: string, body: string): Files => ({
  [path]: `${/^---\n[^]*?\n---\n/.exec(good[path] ?? '')?.[0] ?? ''}\n${body}`,
})

const mark = '‸'

/** Where files have the mark `‸`: in their text, or at the end of their path for a fault of the file as a whole. */
const marksIn = (files: Files): string[] =>
  Object.entries(files).flatMap(([path, text]) => {
    if (path.endsWith(mark)) return [path.slice(0, -mark.length)]
    if (typeof text !== 'string') return []
    return text.split('\n').flatMap((line, index) =>
      line
        .split(mark)
        .slice(0, -1)
        .map((_, place, parts) => `${path}:${index + 1}:${parts.slice(0, place + 1).join('').length + 1}`),
    )
  })

const unmarked = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.replace(mark, ''),
      typeof text === 'string' ? text.replaceAll(mark, '') : text,
    ]),
  )

const write = async (folder: string, files: Files): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    const target = typeof text === 'string' ? /^-> (.*)$/.exec(text)?.[1] : undefined
    if (target !== undefined) await symlink(target, join(folder, path))
    else await writeFile(join(folder, path), text)
  }
}

/** A content folder on disk, for as long as something is done with it. */
export const withFolder = async <T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  try {
    await write(folder, files)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The day on which everything is checked, unless a test says otherwise. */
export const today = '2026-06-01T09:00Z'

/** When the content is checked, and what it was. */
export interface Circumstances {
  now?: string
  /** How the good content was changed in the past, where there is one. */
  then?: Files | undefined
}

const alone = new Set(rules.flatMap((rule) => (rule.alone === true ? [rule.name] : [])))

/** What the rules that look at each file alone say of one file, where there is no other but the terms. */
const saidAlone = (source: Source, file: string, options: CheckOptions): Diagnostic[] => {
  const entries = source.entries.filter((entry) => entry.file === file || entry.kind === 'term')
  const byFile = new Map(entries.map((entry) => [entry.file, entry]))
  return check({ ...source, entries, byFile }, options).filter(
    (found) => found.file === file && alone.has(found.rule),
  )
}

/** Whatever is wrong: rules that say so keep to each file alone, and those that are right may be passed over. */
const expectSame = (source: Source, found: readonly Diagnostic[], options: CheckOptions): void => {
  const wrong = new Set(found.map(({ file }) => file))
  expect(check(source, { ...options, wasRight: ({ file }) => !wrong.has(file) })).toEqual(found)
  for (const { file } of source.entries)
    expect(saidAlone(source, file, options)).toEqual(
      found.filter((one) => one.file === file && alone.has(one.rule)),
    )
}

/** What the checks say of the good content with some files changed. */
export const checked = async (
  files: Files,
  { now = today, then }: Circumstances = {},
): Promise<Diagnostic[]> => {
  const past = then && (await withFolder({ ...good, ...then }, (folder) => readContent(folder)))
  return withFolder({ ...good, ...unmarked(files) }, async (folder) => {
    const source = await readContent(folder)
    const options = { now: Temporal.Instant.from(now), past }
    const found = check(source, options)
    expectSame(source, found, options)
    return found
  })
}

const placeOf = ({ file, position }: Diagnostic): string =>
  position === undefined ? file : `${file}:${position.line}:${position.column}`

interface Expected extends Circumstances {
  /** What the message or the mend must say. */
  saying?: string | RegExp
  severity?: Diagnostic['severity']
}

/** The rule speaks at each mark of these files and nowhere else, and no other rule has anything to say. */
export const expectAtMarks = async (
  rule: string,
  files: Files,
  { saying, severity, ...circumstances }: Expected = {},
): Promise<void> => {
  const diagnostics = await checked(files, circumstances)
  expect(diagnostics.map((found) => `${placeOf(found)} ${found.rule}`).sort()).toEqual(
    marksIn(files)
      .map((place) => `${place} ${rule}`)
      .sort(),
  )
  for (const found of diagnostics) {
    if (saying !== undefined) expect(`${found.message} ${found.fix ?? ''}`).toMatch(saying)
    if (severity !== undefined) expect(found.severity).toBe(severity)
  }
}

/** Nothing is wrong with these files. */
export const expectNothing = async (files: Files, circumstances?: Circumstances): Promise<void> => {
  expect(await checked(files, circumstances)).toEqual([])
}
