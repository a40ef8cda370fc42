import { performance } from 'node:perf_hooks'

/** A part of a build. Parts may run at the same time: their seconds do not add up. */
export interface Phase {
  name: string
  /** Seconds after the process began. */
  start: number
  /** Wall clock. */
  seconds: number
  /** Processor seconds of the whole process meanwhile, its worker threads included. */
  cpuSeconds: number
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

// What is evaluated in Vite's module graph (pages, content.config.ts) has lists of its own: only integrations record.
const phases: Phase[] = []
const counts: Record<string, number> = {}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Begins a phase. @returns what ends it */
export const beginPhase = (name: string): (() => void) => {
  const [start, cpu] = [performance.now() / 1000, cpuSeconds()]
  return () => {
    phases.push({
      name,
      start,
      seconds: performance.now() / 1000 - start,
      cpuSeconds: cpuSeconds() - cpu,
    })
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

/** Everything that was noted until now. */
export const buildReport = (): BuildReport => ({
  seconds: performance.now() / 1000,
  cpuSeconds: cpuSeconds(),
  peakMemory: process.resourceUsage().maxRSS * 1024,
  phases: phases.toSorted((a, b) => a.start - b.start),
  counts,
})
