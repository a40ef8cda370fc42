import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const mark = '‸'

/** A body that must be refused, under which rule, and the place that the error must name. */
export interface HostileBody {
  what: string
  rule: string
  body: string
  line: number
  column: number
}

const read = (rule: string, what: string, marked: string): HostileBody => {
  const [before = '', after, ...more] = marked.split(mark)
  if (after === undefined || more.length > 0) throw new Error(`“${what}” needs one ${mark}.`)
  return {
    what,
    rule,
    body: before + after,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  }
}

const file = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(parse(readFileSync(new URL('bodies.yaml', import.meta.url), 'utf8')))

export const hostileBodies: readonly HostileBody[] = Object.entries(file).flatMap(([rule, bodies]) =>
  Object.entries(bodies).map(([what, marked]) => read(rule, what, marked)),
)
