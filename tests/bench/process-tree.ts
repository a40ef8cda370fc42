import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all that it started have used. */
export interface Usage {
  /** Bytes, the most at a time, all processes together; memory that they share is counted for each. */
  peakMemory: number
  cpuSeconds: number
}

/** Of Linux: bytes of a page of memory, and ticks of its clock in a second. */
const [pageSize, ticks] = [4096, 100]

interface Sample {
  pid: number
  parent: number
  cpuSeconds: number
  memory: number
}

/** proc_pid_stat(5). */
const sampleOf = (pid: number): Sample | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [user = 0, system = 0] = fields.slice(11)
    return { pid, parent, cpuSeconds: (user + system) / ticks, memory: (fields[21] ?? 0) * pageSize }
  } catch {
    return undefined // it has ended in the meantime
  }
}

const treeOf = (root: number): Sample[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => sampleOf(Number(name)) ?? [])
  const found = all.filter(({ pid }) => pid === root)
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid))
  return found
}

/**
 * Watches a process and its children, ten times a second.
 * @returns a function that ends the watch; it gives nothing on systems without `/proc`
 */
export const watchTree = (pid: number): (() => Usage | undefined) => {
  const cpu = new Map<number, number>()
  let peakMemory = 0
  const look = (): void => {
    try {
      const tree = treeOf(pid)
      for (const sample of tree) cpu.set(sample.pid, sample.cpuSeconds)
      peakMemory = Math.max(
        peakMemory,
        tree.reduce((sum, { memory }) => sum + memory, 0),
      )
    } catch {
      clearInterval(timer)
    }
  }
  const timer = setInterval(look, 100)
  look()
  return () => {
    clearInterval(timer)
    return cpu.size === 0
      ? undefined
      : { peakMemory, cpuSeconds: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) }
  }
}
