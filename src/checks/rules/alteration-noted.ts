import { at, type Position } from '../../domain/diagnostic.ts'
import type { Path } from '../../domain/marked-fields.ts'
import { parseBody } from '../../mdx/parse.ts'
import { toText } from '../../mdx/to-text.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import type { Past } from '../past.ts'
import { inFrontMatter, type Finding, type Rule } from '../rule.ts'

const filedOfArticles = new Set([
  ...['topics', 'seeAlso', 'language', 'translationOf', 'cover', 'attachments', 'anchors', 'licence', 'url'],
  ...['redirectFrom', 'withdrawn', 'draft', 'review', 'corrections', 'changes'],
  ...['at', 'kind', 'priority', 'supportedBy', 'relatedTo', 'reviewOn', 'log'],
])
/** Fields that may change without a note: how an entry is filed and shown, and what keeps a record of its own. */
const filed: Record<'commentary' | 'brief' | 'event', ReadonlySet<string>> = {
  commentary: filedOfArticles,
  brief: filedOfArticles,
  // What nobody has to know who noted the date.
  event: new Set([
    ...filedOfArticles,
    ...[
      'zoneBasis',
      'series',
      'registration',
      'recording',
      'speakers',
      'organiser',
      'coOrganisers',
      'summary',
    ],
  ]),
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The first place at which two front matters differ for a reader. */
const firstDifference = (
  then: unknown,
  now: unknown,
  isSame: (then: string, now: string) => boolean,
  isPassedOver: (name: string) => boolean,
): Path | undefined => {
  if (typeof then === 'string' && typeof now === 'string')
    return inOneLine(then) === inOneLine(now) || isSame(then, now) ? undefined : []
  if (!isObject(then) || !isObject(now)) return then === now ? undefined : []
  for (const name of new Set([...Object.keys(now), ...Object.keys(then)])) {
    if (isPassedOver(name)) continue
    const path = firstDifference(then[name], now[name], isSame, isPassedOver)
    if (path !== undefined) return [Array.isArray(now) ? Number(name) : name, ...path]
  }
  return undefined
}

const wordsOf = ({ bodyText }: SourceEntry): string =>
  bodyText === undefined
    ? ''
    : inOneLine(toText(parseBody(bodyText.text, { firstLine: bodyText.firstLine }).tree))

/** Where a body begins to differ, blanks aside. */
const placeOfDifference = (then: SourceEntry, now: SourceEntry): Position | undefined => {
  if (then.bodyText === undefined || now.bodyText === undefined) return undefined
  const { text, firstLine } = now.bodyText
  const old = then.bodyText.text.replace(/\s+/g, '')
  let seen = 0
  let offset = 0
  for (; offset < text.length; offset += 1) {
    const character = text.charAt(offset)
    if (/\s/.test(character)) continue
    if (character !== old.charAt(seen)) break
    seen += 1
  }
  // Where only the end was cut off, the last character that is left.
  if (offset === text.length) offset = text.trimEnd().length - 1
  const before = text.slice(0, Math.max(offset, 0))
  return { line: firstLine + before.split('\n').length - 1, column: before.length - before.lastIndexOf('\n') }
}

/** Whether two ids name one entry, renamed since. */
const isRenamed =
  ({ then, after }: Past) =>
  (old: string, id: string): boolean =>
    (['person', 'organisation', 'event', 'commentary', 'brief'] as const).some((kind) => {
      const named = then.find(kind, old)
      return named !== undefined && after(named)?.id === id
    })

type Noted = Record<'changes' | 'corrections', readonly { date: string; note: string }[]>

const notesOf = (data: Partial<Noted>) => [...(data.changes ?? []), ...(data.corrections ?? [])]

const hasNewNote = (then: Partial<Noted>, now: Partial<Noted>): boolean =>
  notesOf(now).some((line) => !notesOf(then).some((old) => old.date === line.date && old.note === line.note))

const alteration = (
  past: Past,
  then: SourceEntry,
  now: SourceEntry,
  isPassedOver: (name: string) => boolean,
): Finding | undefined => {
  const path = firstDifference(then.entry?.data, now.entry?.data, isRenamed(past), isPassedOver)
  const words = {
    message: 'Readers have read this otherwise, and the entry does not say that it was altered.',
    fix: `Add a line to \`corrections\` (an error was put right) or \`changes\` (anything else): \`- date: ${past.then.today}\` and \`  note: …\`. Slips of spelling need none.`,
  }
  if (path !== undefined) return inFrontMatter(now, path, words)
  if (wordsOf(then) === wordsOf(now)) return undefined
  return { file: now.file, ...at(placeOfDifference(then, now)), ...words }
}

export const alterationNoted: Rule = {
  name: 'alteration-noted',
  severity: 'warning',
  description: 'A published text that was altered says so under `changes` or `corrections`.',
  *check(context) {
    const { past } = context
    if (past === undefined) return
    for (const kind of ['commentary', 'brief', 'event'] as const) {
      for (const { source, data } of context.read(kind)) {
        const then = past.before(source)
        if (then?.entry === undefined || then.digest === source.digest) continue
        if (
          [context.visibilityOf(source), past.then.visibilityOf(then)].some((state) => state !== 'published')
        )
          continue
        if (hasNewNote(then.entry.data as Partial<Noted>, data)) continue
        // `change-announced` says it.
        if ('status' in data && data.status !== 'scheduled' && data.changes.length === 0) continue
        const finding = alteration(past, then, source, (name) => filed[kind].has(name))
        if (finding !== undefined) yield finding
      }
    }
  },
}
