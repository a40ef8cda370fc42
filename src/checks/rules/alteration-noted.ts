import { at } from '../../domain/diagnostic.ts'
import { parseBody } from '../../mdx/parse.ts'
import { toText } from '../../mdx/to-text.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import { firstDifference, inOneLine, placeOfDifference } from '../difference.ts'
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

const wordsOf = ({ bodyText }: SourceEntry): string =>
  bodyText === undefined
    ? ''
    : inOneLine(toText(parseBody(bodyText.text, { firstLine: bodyText.firstLine }).tree))

/** Whether two ids name one entry, renamed since. */
const isRenamed =
  ({ then, after }: Past) =>
  (old: string, id: string): boolean =>
    (['person', 'organisation', 'event', 'commentary', 'brief'] as const).some((kind) => {
      const named = then.find(kind, old)
      return named !== undefined && after(named)?.id === id
    })

const lists = ['corrections', 'changes'] as const
type Noted = Partial<Record<(typeof lists)[number], readonly { date: string; note: string }[]>>

const has = (notes: Noted['changes'] = [], { date, note }: { date: string; note: string }): boolean =>
  notes.some((line) => line.date === date && inOneLine(line.note) === inOneLine(note))

const hasNewNote = (then: Noted, now: Noted): boolean =>
  lists.some((name) => now[name]?.some((line) => !has(then[name], line)))

/** A line that told readers of an alteration, and is not there as it was. */
const lostNote = (now: SourceEntry, then: Noted, notes: Noted): Finding | undefined => {
  for (const name of lists) {
    const index = then[name]?.findIndex((line) => !has(notes[name], line)) ?? -1
    const lost = then[name]?.[index]
    if (lost !== undefined)
      return inFrontMatter(now, index < (notes[name]?.length ?? 0) ? [name, index] : [name], {
        message: `Readers were told on ${lost.date}: “${inOneLine(lost.note)}” That line is not here any more.`,
        fix: 'Put it back as it was, and say what is new in a line of its own.',
      })
  }
  return undefined
}

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
        const before = then.entry.data as Noted
        const lost = lostNote(source, before, data)
        if (lost !== undefined) yield lost
        if (lost !== undefined || hasNewNote(before, data)) continue
        // `change-announced` says it.
        if ('status' in data && data.status !== 'scheduled' && data.changes.length === 0) continue
        const finding = alteration(past, then, source, (name) => filed[kind].has(name))
        if (finding !== undefined) yield finding
      }
    }
  },
}
