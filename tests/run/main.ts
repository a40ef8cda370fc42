import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runStep } from './run-step.ts'
import { chooseSteps, groupsOf, steps, type Step } from './steps.ts'
import { summary, type Outcome } from './summary.ts'

const usage = `npm test                   everything
npm test -- --no-browser   everything but the browser tests
npm test -- STEP…          only these, with what they need

Steps: ${steps.map(({ name }) => name).join(', ')}`

const notRun = ({ name }: Step, reason: string): Outcome => ({
  name,
  state: 'not run',
  seconds: 0,
  passed: 0,
  failed: 0,
  skipped: 0,
  reason,
})

/** Runs the steps in groups. A failure stops only those that need what failed. */
const runAll = async (chosen: readonly Step[], folder: string): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  const runOne = async (step: Step): Promise<Outcome> => {
    const missing = step.needs.filter((need) =>
      outcomes.some(({ name, state }) => name === need && state !== 'ok'),
    )
    if (missing.length > 0) return notRun(step, `needs ${missing.join(' and ')}`)
    console.log(`[${chosen.indexOf(step) + 1}/${chosen.length}] ${step.name}: ${step.title}`)
    const outcome = await runStep(step, folder)
    console.log(`      ${step.name} ${outcome.state}, ${outcome.seconds.toFixed(1)} s`)
    return outcome
  }
  for (const group of groupsOf(chosen)) outcomes.push(...(await Promise.all(group.map(runOne))))
  return outcomes
}

/** @throws TypeError or RangeError for arguments that make no sense */
const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-browser': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  return {
    help: values.help,
    browser: !values['no-browser'],
    chosen: chooseSteps(positionals, { browser: !values['no-browser'] }),
  }
}

/** @returns the exit code */
const main = async ({ help, browser, chosen }: ReturnType<typeof readArguments>): Promise<number> => {
  if (help) {
    console.log(usage)
    return 0
  }
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-test-'))
  const outcomes = await runAll(chosen, folder).finally(() => rm(folder, { recursive: true, force: true }))
  const lines = summary(outcomes)
  console.log(`\n${lines.slice(0, -1).join('\n')}`)
  if (!browser) console.log('The browser tests did NOT run (--no-browser).\n')
  console.log(lines.at(-1))
  return outcomes.every(({ state }) => state === 'ok') ? 0 : 1
}

let wanted
try {
  wanted = readArguments()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exit(2)
}
process.exitCode = await main(wanted)
