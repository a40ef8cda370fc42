import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import ts from 'typescript'

interface SchemaClass {
  parents: string[]
  /** Property → names of types it may have. */
  properties: Map<string, string[]>
}

/**
 * schema.org's vocabulary as schema-dts writes it down: classes, what they are kinds of, the properties whose domain
 * they are, and the range of each.
 */
const readVocabulary = (): Map<string, SchemaClass> => {
  const path = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts')
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const classes = new Map<string, SchemaClass>()
  const typeNames = (node: ts.Node): string[] => {
    const names: string[] = []
    const visit = (child: ts.Node): void => {
      if (ts.isTypeReferenceNode(child) && ts.isIdentifier(child.typeName)) names.push(child.typeName.text)
      ts.forEachChild(child, visit)
    }
    visit(node)
    return names
  }
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue
    const leaf = /^(.+)Leaf$/.exec(statement.name.text)?.[1]
    const base = /^(.+)Base$/.exec(statement.name.text)?.[1]
    const parents = (statement.heritageClauses ?? [])
      .flatMap(({ types }) => [...types])
      .map((type) => type.expression.getText(source).replace(/Base$/, ''))
    const properties = new Map<string, string[]>()
    for (const member of statement.members) {
      if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type !== undefined)
        properties.set(member.name.text, typeNames(member.type))
    }
    const name = base ?? leaf
    if (name === undefined) continue
    const known: SchemaClass = classes.get(name) ?? { parents: [], properties: new Map() }
    known.parents.push(...parents.filter((parent) => parent !== name))
    for (const [property, range] of properties)
      if (property !== '@type') known.properties.set(property, range)
    classes.set(name, known)
  }
  return classes
}

const vocabulary = readVocabulary()

const ancestors = (name: string): Set<string> => {
  const found = new Set([name])
  for (const each of found) for (const parent of vocabulary.get(each)?.parents ?? []) found.add(parent)
  return found
}

const rangeOf = (type: string, property: string): string[] | undefined => {
  for (const each of ancestors(type)) {
    const range = vocabulary.get(each)?.properties.get(property)
    if (range !== undefined) return range
  }
  return undefined
}

const literals: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value),
  DateTime: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)$/.test(value),
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  EventStatusType: (value) => typeof value === 'string' && value.startsWith('https://schema.org/Event'),
  EventAttendanceModeEnumeration: (value) =>
    typeof value === 'string' &&
    /^https:\/\/schema\.org\/(Online|Offline|Mixed)EventAttendanceMode$/.test(value),
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What a JSON-LD node does that schema.org's vocabulary does not know: types and properties that do not exist,
 * properties outside their domain, values outside their range.
 * @param reachedBy the property that leads to the node: a Role repeats it (schema.org/Role)
 */
export const violations = (node: Record<string, unknown>, path = '', reachedBy = ''): string[] => {
  const type = node['@type']
  if (type === undefined) {
    return Object.keys(node).join() === '@id' && URL.canParse(String(node['@id']))
      ? []
      : [`${path}: a node without a type that is no reference`]
  }
  if (typeof type !== 'string' || !vocabulary.has(type))
    return [`${path}: there is no type ${JSON.stringify(type)}`]
  const isRole = ancestors(type).has('Role')
  return Object.entries(node).flatMap(([property, value]) => {
    if (property === '@type') return []
    if (property === '@id')
      return URL.canParse(String(value)) ? [] : [`${path}: ${String(value)} is no address`]
    const here = `${path}/${type}.${property}`
    const range = isRole && property === reachedBy ? undefined : rangeOf(type, property)
    if (range === undefined && !(isRole && property === reachedBy))
      return [`${here}: not a property of ${type}`]
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((each) => {
      if (!isNode(each)) {
        const allowed = (range ?? []).some((name) => literals[name]?.(each) ?? false)
        return allowed
          ? []
          : [`${here}: ${JSON.stringify(each)} is none of ${range?.join(', ') ?? 'nothing'}`]
      }
      const problems = violations(each, here, property)
      const eachType = each['@type']
      if (range === undefined || typeof eachType !== 'string') return problems
      const fits = ancestors(eachType).has('Role') || range.some((name) => ancestors(eachType).has(name))
      return fits ? problems : [...problems, `${here}: ${eachType} is none of ${range.join(', ')}`]
    })
  })
}
