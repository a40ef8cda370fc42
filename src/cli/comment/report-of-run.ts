import { unzipSync } from 'fflate'
import { z } from 'zod'
import { changes, type Changes } from '../../outputs/changes/report.ts'
import { reportedDiagnostics, type ReportedDiagnostic } from '../../outputs/pull-request/reported.ts'
import type { GitHub } from './github.ts'

/** What a run said of a pull request. Whoever wrote the pull request may have written this. */
export interface RunReport {
  diagnostics: ReportedDiagnostic[] | undefined
  changes: Changes | undefined
}

const artifacts = z.object({
  artifacts: z.array(
    z.object({ id: z.int(), name: z.string(), expired: z.boolean(), size_in_bytes: z.int() }),
  ),
})

const mostZipped = 5_000_000
const mostUnzipped = 10_000_000

/** A file of an archive as data, if it is small enough and is what it should be. */
const fileIn = <T>(zip: Uint8Array, name: string, schema: z.ZodType<T>): T | undefined => {
  try {
    const files = unzipSync(zip, {
      filter: (file) => file.name === name && file.originalSize <= mostUnzipped,
    })
    const bytes = files[name]
    return bytes && schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data
  } catch {
    return undefined
  }
}

/**
 * The report that a run left as its artifact `report`. It is read in memory: no file of it is written, whatever it is
 * called, and nothing of it is run.
 */
export const reportOfRun = async (github: GitHub, repository: string, run: number): Promise<RunReport> => {
  const none: RunReport = { diagnostics: undefined, changes: undefined }
  const { artifacts: all } = await github.ask(
    'GET',
    `/repos/${repository}/actions/runs/${run}/artifacts?per_page=100`,
    artifacts,
  )
  const found = all.find(({ name, expired }) => name === 'report' && !expired)
  if (found === undefined || found.size_in_bytes > mostZipped) return none
  const zip = await github.bytes(`/repos/${repository}/actions/artifacts/${found.id}/zip`, mostZipped)
  if (zip === undefined) return none
  return {
    diagnostics: fileIn(zip, 'diagnostics.json', reportedDiagnostics),
    changes: fileIn(zip, 'changes.json', changes),
  }
}
