import type { ArchiveWatch } from './restored-output.ts'

// The pages are evaluated in Vite's module graph and the integrations in Node's: only the process is common to both.
const shared = Symbol.for('rostrum.archive-watch')

/** Tells how the pages' archive can be watched. Called where the pages get it. */
export const offerArchiveWatch = (watch: () => Promise<ArchiveWatch>): void => {
  Reflect.set(globalThis, shared, watch)
}

/** @throws when no page has been loaded yet */
export const archiveWatch = async (): Promise<ArchiveWatch> => {
  const offered = Reflect.get(globalThis, shared) as (() => Promise<ArchiveWatch>) | undefined
  if (offered === undefined) throw new Error('No page has been loaded yet.')
  return offered()
}
