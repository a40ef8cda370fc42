import type { Nodes, Parents } from 'mdast'
import type { error } from '../problem.ts'

export type Report = (...problem: Parameters<typeof error>) => void

/** One thing that is asked of a body. It sees every node once, in document order. */
export interface Concern {
  /** @param ancestors from the root down to the parent */
  visit: (node: Nodes, ancestors: readonly Parents[]) => void
  /** What can only be said once all has been seen. */
  end?: () => void
}
