import { basename } from 'node:path'
import type { Unreadable } from './document.ts'
import type { DraftKind } from './draft.ts'
import { filesOf, type OutFile } from './files.ts'
import { kindOf } from './kind.ts'
import type { Known } from './known.ts'
import { receiptOf, type Receipt } from './receipt.ts'
import { read } from './readers/read.ts'
import { briefSteps } from './steps/brief.ts'
import { commentarySteps } from './steps/commentary.ts'
import { Work } from './work.ts'

/** A raw document made into draft entries, with the account of its lines. */
export interface Imported {
  files: OutFile[]
  receipt: Receipt
}

/** More is a book: steps compare lines with each other, which a book would make slow. */
const mostLines = 6_000

/**
 * Makes draft entries of a raw document.
 * @param name the document's file name; its ending is believed only as far as its bytes agree
 * @param known the archive that the entry will join
 * @param kind if not given, the document's own signs decide
 */
export const importDocument = async (
  bytes: Uint8Array,
  name: string,
  known: Known,
  kind?: DraftKind,
): Promise<Imported | Unreadable> => {
  const raw = await read(bytes, name)
  if ('unreadable' in raw) return raw
  if (raw.lines.length > mostLines)
    return {
      unreadable: `The document has ${raw.lines.length} lines; ${mostLines} are the most that one entry is made of.`,
    }
  const work = new Work(raw, kind ?? kindOf(raw), known)
  for (const step of work.draft.kind === 'brief' ? briefSteps : commentarySteps) step.run(work)
  const files = await filesOf(work, basename(name))
  const receipt = receiptOf(
    work.ledger,
    {
      source: basename(name),
      kind: work.draft.kind,
      entries: files.map(({ path }) => ({ path })),
      questions: work.draft.questions.map(({ field, question }) => ({ field, question })),
    },
    raw.secondReading,
  )
  return { files, receipt }
}
