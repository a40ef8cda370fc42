import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { builtSites, buildSites } from './sites.ts'

/** Hands the built sites to the tests: those in the folder `BUILT_SITES`, else built now. */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const given = process.env['BUILT_SITES']
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'rostrum-sites-')))
  if (given === undefined) await buildSites(folder)
  project.provide('sites', await builtSites(folder))
  return given === undefined ? () => rm(folder, { recursive: true }) : undefined
}
