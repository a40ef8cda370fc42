import type { Nodes, Parents, Root } from 'mdast'
import type { Problem } from '../domain/diagnostic.ts'
import { components } from './allowed/components.ts'
import { data } from './allowed/data.ts'
import { footnotes } from './allowed/footnotes.ts'
import { headings } from './allowed/headings.ts'
import { links } from './allowed/links.ts'
import { pictures } from './allowed/pictures.ts'
import { error } from './problem.ts'

/**
 * Holds a body against what may stand in one: CommonMark, GFM’s tables, footnotes, task lists, strikethrough and
 * autolinks, block comments, and the components of `components/`. All else is an error.
 * @param tree as `parseBody` leaves it
 * @param options.brief whether the entry is a brief, which may place its points and recommendations
 */
export const checkTree = (tree: Root, { brief }: { brief: boolean }): Problem[] => {
  const problems: Problem[] = []
  const report = (...problem: Parameters<typeof error>) => problems.push(error(...problem))
  const concerns = [
    data(report),
    components(report, { brief }),
    links(report),
    pictures(report),
    headings(report),
    footnotes(report),
  ]
  const ancestors: Parents[] = []
  const visit = (node: Nodes): void => {
    for (const concern of concerns) concern.visit(node, ancestors)
    if (!('children' in node)) return
    ancestors.push(node)
    node.children.forEach(visit)
    ancestors.pop()
  }
  visit(tree)
  for (const { end } of concerns) end?.()
  return problems
}
