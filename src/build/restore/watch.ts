import type { Asked, Question } from './observed.ts'

/** The archive that the pages see, and how to learn what a page asks of it. */
export interface ArchiveWatch {
  /** Whether a question from an earlier build still has its answer. */
  readonly isTrue: (question: Question) => boolean
  readonly beginAsking: () => void
  readonly endAsking: () => Asked
}

// The pages are evaluated in Vite's module graph and the integrations in Node's: only the process is common to both.
const shared = Symbol.for('rostrum.archive-watch')

/** Tells how the pages' archive can be watched. Called where the pages get it. */
export const offerArchiveWatch = (watch: () => Promise<ArchiveWatch>): void => {
  Reflect.set(globalThis, shared, watch)
}

/** @throws when no page has been loaded yet */
export const archiveWatch = async (): Promise<ArchiveWatch> => {
  const offered = Reflect.get(globalThis, shared) as (() => Promise<ArchiveWatch>) | undefined
  if (offered === undefined) throw new Error('No page has asked for the archive yet.')
  return offered()
}
