import type { MdxJsxAttributeUnion } from 'satteri'
import type { ComponentDefinition } from '../components/definition.ts'
import { components as table } from '../components/index.ts'
import { htmlMend } from '../html-mends.ts'
import { quoted } from '../problem.ts'
import { isComponent, type ComponentNode } from '../tree.ts'
import type { Concern, Report } from './concern.ts'

const names = [...table.keys()]

const unknown = (node: ComponentNode, report: Report): void => {
  const name = node.name ?? ''
  const meant = names.find((known) => known.toLowerCase() === name.toLowerCase())
  if (meant !== undefined) report('mdx-is-data', node, `There is no \`<${name}>\`.`, `Write \`<${meant}>\`.`)
  else if (/^[A-Z]\w*[a-z]/.test(name))
    report(
      'mdx-is-data',
      node,
      `There is no component \`<${name}>\`.`,
      `There are ${names.map((known) => `\`<${known}>\``).join(', ')}.`,
    )
  else report('mdx-is-data', node, `${quoted(`<${name}>`)} is HTML, which cannot be used.`, htmlMend(name))
}

const checkAttribute = (
  attribute: MdxJsxAttributeUnion,
  node: ComponentNode,
  definition: ComponentDefinition,
  report: Report,
): void => {
  const place = attribute.position === undefined ? node : attribute
  const refuse = (message: string, fix: string) => report('mdx-is-data', place, message, fix)
  if (attribute.type !== 'mdxJsxAttribute')
    return refuse(
      `${quoted(`{${attribute.value}}`)} is program code, and an entry holds none.`,
      'Write attributes as `name="value"`.',
    )
  const { name, value } = attribute
  const known = Object.hasOwn(definition.attributes, name) ? definition.attributes[name] : undefined
  if (known === undefined) {
    const all = Object.keys(definition.attributes).map((each) => `\`${each}\``)
    return refuse(
      `\`<${definition.name}>\` has no attribute ${quoted(name)}.`,
      all.length > 0 ? `It has ${all.join(', ')}.` : 'It has none: take it away.',
    )
  }
  if (typeof value !== 'string')
    return refuse(
      `The attribute \`${name}\` of \`<${definition.name}>\` is not a plain text.`,
      `Write \`${name}="…"\`.`,
    )
  const problem = known.check?.(value)
  if (problem !== undefined)
    report(
      known.rule ?? 'mdx-is-data',
      place,
      `The attribute \`${name}\` of \`<${definition.name}>\` ${problem.problem}${value === '' ? '' : `: ${quoted(value)}`}.`,
      problem.fix,
    )
}

const checkAttributes = (node: ComponentNode, definition: ComponentDefinition, report: Report): void => {
  const seen = new Set<string>()
  for (const attribute of node.attributes) {
    checkAttribute(attribute, node, definition, report)
    if (attribute.type !== 'mdxJsxAttribute') continue
    if (seen.has(attribute.name))
      report(
        'mdx-is-data',
        attribute.position === undefined ? node : attribute,
        `The attribute ${quoted(attribute.name)} is there twice.`,
        'Take one away.',
      )
    seen.add(attribute.name)
  }
  for (const [name, { required, rule, description }] of Object.entries(definition.attributes))
    if (required && !seen.has(name))
      report(
        rule ?? 'mdx-is-data',
        node,
        `\`<${definition.name}>\` needs \`${name}="…"\`. ${description}`,
        `Add \`${name}="…"\`.`,
      )
}

const checkPlace = (
  node: ComponentNode,
  { name, stands, takesChildren }: ComponentDefinition,
  report: Report,
): void => {
  if (node.type === 'mdxJsxTextElement' && stands === 'flow')
    report(
      'mdx-is-data',
      node,
      `\`<${name}>\` cannot stand inside a paragraph.`,
      'Put it on a line of its own, between blank lines.',
    )
  if (node.type === 'mdxJsxFlowElement' && stands === 'text')
    report(
      'mdx-is-data',
      node,
      `\`<${name}>\` belongs inside a paragraph and holds words only.`,
      `Write \`… <${name}>words</${name}> …\` on one line.`,
    )
  if (takesChildren && node.children.length === 0)
    report(
      'mdx-is-data',
      node,
      `\`<${name}>\` is empty.`,
      `Put its text between \`<${name}>\` and \`</${name}>\`.`,
    )
  if (!takesChildren && node.children.length > 0)
    report(
      'mdx-is-data',
      node,
      `Nothing can stand inside \`<${name}>\`.`,
      `End the tag with \`/>\`, and take \`</${name}>\` away.`,
    )
}

/** Components are those of the table, with the attributes and in the places it gives them. */
export const components = (report: Report, { brief }: { brief: boolean }): Concern => {
  const placed = new Set<string>()
  return {
    visit: (node, ancestors) => {
      if (!isComponent(node)) return
      const definition = table.get(node.name ?? '')
      if (definition === undefined) return unknown(node, report)
      checkPlace(node, definition, report)
      checkAttributes(node, definition, report)
      if (definition.placing === undefined) return
      const refuse = (message: string, fix: string) =>
        report('mdx-is-data', node, `\`<${definition.name} />\` ${message}`, fix)
      if (!brief) refuse('can only stand in a brief.', 'Take it away.')
      if (ancestors.length > 1)
        refuse('cannot stand inside something else.', 'Put it on a line of its own, between blank lines.')
      if (placed.has(definition.name)) refuse('is there twice.', 'Take one away.')
      placed.add(definition.name)
    },
  }
}
