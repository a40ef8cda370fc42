import { inject } from 'vitest'
import type { BuiltSite } from './sites.ts'

/** The built site of a publication. @throws when there is none of that name */
export const siteOf = (name: string): BuiltSite => {
  const site = inject('sites').find((built) => built.name === name)
  if (site === undefined) throw new Error(`No site of ${name} was built.`)
  return site
}
