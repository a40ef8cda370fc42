/** One part of `npm test`: a command, and what has to have passed before it. */
export interface Step {
  name: string
  title: string
  command: readonly [program: string, ...args: string[]]
  needs: readonly string[]
  /** Reads files and writes none: it runs beside its neighbours that do so, too. */
  onlyReads?: true
  /** Runs Vitest, which reports its own count of tests. */
  vitest?: true
  /** Speaks to the reader while it runs; of other steps only those that fail are shown. */
  live?: true
}

const vitest = (project: string) => ['vitest', 'run', '--project', project] as const

/** Everything that `npm test` does, in this order: what fails soonest comes first. */
export const steps: readonly Step[] = [
  { name: 'sync', title: 'types that Astro writes', command: ['astro', 'sync'], needs: [] },
  {
    name: 'types',
    title: 'types of every file',
    command: ['astro', 'check', '--noSync'],
    needs: ['sync'],
    onlyReads: true,
  },
  {
    name: 'lint',
    title: 'lint, with the direction of imports',
    command: ['eslint', '.', '--max-warnings', '0'],
    needs: ['sync'],
    onlyReads: true,
  },
  { name: 'format', title: 'format', command: ['prettier', '--check', '.'], needs: [], onlyReads: true },
  { name: 'unit', title: 'unit tests', command: vitest('unit'), vitest: true, needs: [] },
  { name: 'build', title: 'building the sites to test', command: ['node', 'tests/site/build.ts'], needs: [] },
  {
    name: 'site',
    title: 'tests of the built sites',
    command: vitest('site'),
    vitest: true,
    needs: ['build'],
  },
  {
    name: 'chromium',
    title: 'finding Chromium',
    command: ['node', 'tests/browser/install-chromium.ts'],
    live: true,
    needs: [],
  },
  {
    name: 'browser',
    title: 'tests in a real browser',
    command: vitest('browser'),
    vitest: true,
    needs: ['build', 'chromium'],
  },
]

const browserSteps = ['chromium', 'browser']

/**
 * The steps to run, with those they need, in their own order.
 * @param names the wanted steps; none means all
 * @throws RangeError when a name is no step's
 */
export const chooseSteps = (names: readonly string[], { browser }: { browser: boolean }): readonly Step[] => {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown !== undefined)
    throw new RangeError(`There is no step “${unknown}”. Steps: ${steps.map(({ name }) => name).join(', ')}.`)
  const wanted = new Set(names.length > 0 ? names : steps.map(({ name }) => name))
  for (const step of steps.toReversed())
    if (wanted.has(step.name)) step.needs.forEach((need) => wanted.add(need))
  return steps.filter(({ name }) => wanted.has(name) && (browser || !browserSteps.includes(name)))
}

/**
 * Steps in the order in which they run, those of a group beside one another. All others run by themselves: two builds in
 * one checkout share a cache.
 */
export const groupsOf = (chosen: readonly Step[]): readonly (readonly Step[])[] => {
  const groups: Step[][] = []
  for (const step of chosen) {
    const last = groups.at(-1)
    if (step.onlyReads && last?.[0]?.onlyReads) last.push(step)
    else groups.push([step])
  }
  return groups
}
