import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { showProgress } from './progress.ts'
import type { Step } from './steps.ts'
import type { Outcome } from './summary.ts'
import { readCounts } from './vitest-report.ts'

const root = join(import.meta.dirname, '../..')

/** The environment of every step: the project's own programs first, Node 24 among them. */
const environment = (built: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  BUILT_SITES: built,
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
})

/** Runs a program to its end. What it writes is given back, and shown as it comes if `live`. */
const run = (step: Step, args: readonly string[], built: string): Promise<{ ok: boolean; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(step.command[0], args, {
      cwd: root,
      env: environment(built),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const progress = step.live ? undefined : showProgress(step.title)
    let output = ''
    const take = (text: string) => {
      output += text
      progress?.output(text)
      if (step.live) process.stdout.write(text)
    }
    const end = (ok: boolean) => {
      progress?.end()
      resolve({ ok, output })
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take)
    child.on('error', (error) => {
      take(`${error.message}\n`)
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })

/**
 * Runs one step and shows what it wrote if it failed.
 * @param folder a folder for this run: reports, and under `sites/` the built sites
 */
export const runStep = async (step: Step, folder: string): Promise<Outcome> => {
  const start = performance.now()
  const [, ...args] = step.command
  const report = join(folder, `${step.name}.json`)
  if (step.vitest) args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)

  const { ok, output } = await run(step, args, join(folder, 'sites'))
  const seconds = (performance.now() - start) / 1000
  if (!ok && !step.live) process.stdout.write(output)

  const counts = step.vitest ? await readCounts(report) : undefined
  return {
    name: step.name,
    state: ok ? 'ok' : 'failed',
    seconds,
    passed: counts?.passed ?? (ok ? 1 : 0),
    failed: ok ? 0 : Math.max(1, counts?.failed ?? 0),
    skipped: counts?.skipped ?? 0,
  }
}
