import { Session, type Profiler } from 'node:inspector'

/** Built-in searches of lists, which V8's counters do not see. */
const unseen = ['indexOf', 'lastIndexOf', 'includes'] as const
let searched = 0

for (const name of unseen) {
  const method = Array.prototype[name]
  Object.defineProperty(Array.prototype, name, {
    configurable: true,
    writable: true,
    value(this: unknown[], ...args: unknown[]): unknown {
      searched += this.length
      return Reflect.apply(method, this, args)
    },
  })
}

// From the start: of what has run before, V8 counts less than what runs.
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How often each part of each file ran since the last time of asking. */
const takeCounts = (): Profiler.ScriptCoverage[] => {
  let result: Profiler.ScriptCoverage[] = []
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error !== null) throw error
    result = answer.result
  })
  return result
}

/**
 * Counts work: how often parts of the project's own code ran, functions and branches and turns of loops, and the items that
 * built-in searches of lists went through. Unlike seconds, it is the same on every machine.
 */
export const workOf = (run: () => unknown): number => {
  takeCounts()
  searched = 0
  run()
  return takeCounts()
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, searched)
}
