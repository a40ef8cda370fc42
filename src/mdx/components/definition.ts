import type { ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import type { RenderContext } from '../context.ts'
import type { ComponentNode } from '../tree.ts'

/** What is wrong with a value; `problem` goes on from “The attribute … of `<X>`”. */
export interface ValueProblem {
  problem: string
  fix?: string
}

/** An attribute of a component. Its value is always a plain string. */
export interface AttributeDefinition {
  /** For authors. */
  description: string
  required?: true
  check?: (value: string) => ValueProblem | undefined
  /** The rule that a missing or wrong value breaks; `mdx-is-data` if not given. */
  rule?: string
}

/** A component as it was used, given to its renderers: only attributes that it has and that passed their checks. */
export interface Use<Child> {
  attributes: Readonly<Record<string, string | undefined>>
  /** What stands between its tags, already rendered. */
  children: Child[]
  /** The same as bare words. */
  words: () => string
  /** Whether it stands between paragraphs rather than inside one. */
  flow: boolean
}

/** All there is to know of one component: what authors read, what the checker allows, how it comes out. */
export interface ComponentDefinition {
  name: string
  /** For authors: what it is for. */
  description: string
  /** For authors: MDX that passes the check. */
  example: string
  /** Between paragraphs, inside a paragraph, or either. */
  stands: 'flow' | 'text' | 'both'
  takesChildren: boolean
  /** It places part of the front matter of a brief: only there, at the top level, and once. */
  placing?: true
  attributes: Readonly<Record<string, AttributeDefinition>>
  toHast: (use: Use<ElementContent>, context: RenderContext) => ElementContent[]
  /** The same in Markdown’s own nodes, for the outputs that know no components. */
  toMdast: (use: Use<RootContent>, context: RenderContext) => RootContent[]
}

/** The attributes a renderer may rely on: those the component has, with a string that passes its check. */
export const soundAttributes = (
  node: ComponentNode,
  definition: ComponentDefinition,
): Use<never>['attributes'] => {
  const written = new Map<string, string>()
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      written.set(attribute.name, attribute.value)
  return Object.fromEntries(
    Object.entries(definition.attributes).flatMap(([name, { check }]) => {
      const value = written.get(name)
      return value === undefined || check?.(value) !== undefined ? [] : [[name, value]]
    }),
  )
}
