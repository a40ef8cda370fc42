import { resolve } from 'node:path'
import { writeReport } from '../build/phases.ts'
import { readSettings } from '../build/settings.ts'
import { buildSite, forgetBuilds } from '../build/site-build.ts'
import { NotBuilt } from '../build/staging.ts'
import { CannotRun, type Command, runAsProcess } from './command.ts'

const options = {
  outDir: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const

const help = `npm run build -- [--outDir DIR] [--force]

Builds the site. An error in the content stops it, and the site of before is as it was. What has not changed is taken over
from the last build, so that a small change takes little time.

  --outDir    where the site goes; without it, the project's dist
  --force     forgets what earlier builds have kept, and makes everything anew but pictures and share cards

CONTENT_DIR=/some/folder builds another content folder. SOURCE_DATE_EPOCH (seconds since 1970) sets the time of the build.
The exit code is 0 when the site is there, 1 when it could not be built, and 2 when the build could not run.
`

/** `npm run build` */
export const buildCommand: Command<typeof options> = {
  name: 'build',
  help,
  options,
  run: async ({ values: { outDir, force }, positionals }, { environment, folder, print, printAside }) => {
    const [unexpected] = positionals
    if (unexpected !== undefined) throw new CannotRun(`\`${unexpected}\` is nothing that a build knows.`)
    const settings = readSettings(environment)
    const site = {
      output: outDir === undefined ? resolve('dist') : resolve(folder, outDir),
      publicFolder: resolve('public'),
    }
    if (force) await forgetBuilds(settings)
    try {
      await buildSite(settings, site, (message) => print(`${message}\n`))
    } catch (error) {
      if (!(error instanceof NotBuilt)) throw error
      printAside(`${error.message}\n`)
      return 1
    }
    await writeReport(environment['BUILD_REPORT'])
    return 0
  },
}

if (import.meta.main) {
  await runAsProcess(buildCommand)
  // After a failure, pages may still be rendering and the thread be writing: for nobody.
  process.exit()
}
