import { writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'

/** A part of a build. Parts may run at the same time: their seconds do not add up. */
export interface Phase {
  name: string
  /** Seconds after the process began. */
  start: number
  /** Wall clock. */
  seconds: number
}

/** What a build says of itself, as `BUILD_REPORT=FILE` writes it. */
export interface BuildReport {
  seconds: number
  cpuSeconds: number
  /** The most memory that the process held at a time (resident set), in bytes. */
  peakMemory: number
  phases: Phase[]
  counts: Record<string, number>
}

// What is evaluated in the pages' module graph has lists of its own: only the build records.
const phases: Phase[] = []
const counts: Record<string, number> = {}

/** Seconds after the process began. A thread has a clock of its own, so it is told when that was. */
const seconds = (): number => (performance.timeOrigin + performance.now() - processBegan) / 1000
let processBegan = performance.timeOrigin

/** What a thread is told, so that its phases stand in one table with all others: milliseconds since 1970. */
export const whenProcessBegan = (): number => processBegan
export const countFrom = (began: number): void => {
  processBegan = began
}

/** Begins a phase. @returns what ends it */
export const beginPhase = (name: string): (() => void) => {
  const start = seconds()
  return () => {
    phases.push({ name, start, seconds: seconds() - start })
  }
}

/** Does some work as a phase of the build. */
export const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
  const end = beginPhase(name)
  try {
    return await work()
  } finally {
    end()
  }
}

/** Notes how many of something the build has made. */
export const counted = (name: string, count: number): void => {
  counts[name] = count
}

/** The phases of this thread, and those of another. */
export const phasesUntilNow = (): readonly Phase[] => phases
export const addPhases = (others: readonly Phase[]): void => {
  phases.push(...others)
}

/** Everything that was noted until now. */
export const buildReport = (): BuildReport => ({
  seconds: seconds(),
  cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  peakMemory: process.resourceUsage().maxRSS * 1024,
  phases: phases.toSorted((a, b) => a.start - b.start),
  counts,
})

/** Writes the report of the build where `BUILD_REPORT` says, if it says anything. */
export const writeReport = async (file: string | undefined = process.env['BUILD_REPORT']): Promise<void> => {
  if (file !== undefined) await writeFile(file, JSON.stringify(buildReport(), undefined, 2))
}
