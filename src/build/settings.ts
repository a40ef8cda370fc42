import { resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'

/** What the environment says of a run. */
export interface Settings {
  /** The content folder: `CONTENT_DIR`, or `content` in the working directory. Absolute. */
  contentFolder: string
  /** The moment of the build: `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org), or the clock. */
  now: Temporal.Instant
}

/** @throws when SOURCE_DATE_EPOCH is set and is not a number of seconds */
export const readSettings = (
  environment: NodeJS.ProcessEnv = process.env,
  clock: () => number = Date.now,
): Settings => {
  const { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: epoch } = environment
  if (epoch !== undefined && !/^\d+$/.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, not “${epoch}”.`)
  }
  return {
    contentFolder: resolve(folder === undefined || folder === '' ? 'content' : folder),
    now: Temporal.Instant.fromEpochMilliseconds(epoch === undefined ? clock() : Number(epoch) * 1000),
  }
}
