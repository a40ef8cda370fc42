import { readContentAt } from '../source/content-at.ts'
import type { Source } from '../source/content.ts'
import { CannotRun } from './command.ts'

/** A content as it was at a revision, for commands with `--since`. @throws CannotRun when it has no such past */
export const contentThen = async (now: Source, revision: string): Promise<Source> => {
  const then = await readContentAt(now.folder, revision, now)
  if ('problem' in then) throw new CannotRun(then.problem)
  return then.source
}
