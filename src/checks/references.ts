import { kinds } from '../domain/kinds.ts'
import type { Reference } from '../domain/references.ts'
import type { ReferableKind } from '../domain/schema/fields.ts'
import type { SourceEntry } from '../source/source-entry.ts'
import type { Context } from './context.ts'
import { inFrontMatter, type Rule } from './rule.ts'

/** A kind as a sentence names it. */
export const kindInWords: Record<ReferableKind, string> = {
  commentary: 'a commentary',
  brief: 'a brief',
  event: 'an event',
  person: 'a person',
  organisation: 'an organisation',
  topic: 'a topic',
}

const fileOf = (kind: ReferableKind, id: string): string => {
  const { folder, ending } = kinds[kind]
  const years = kind === 'commentary' || kind === 'brief' || kind === 'event' ? '<year>/' : ''
  return `${folder}/${years}${id}${ending}`
}

/** After a rename, ids are mended here and the old address with a command. */
const keepAddress = ({ kind, id }: SourceEntry, old: string): string =>
  `It was renamed; \`npm run new -- redirect ${kind}/${old} ${kind}/${id}\` keeps its old address.`

/** A rule about ids, and which ids it looks after. */
export interface ReferenceRule extends Rule {
  covers: (reference: Reference) => boolean
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/**
 * A rule that ids of some fields lead to an entry.
 * @param covers which ids it looks after
 * @param loss what readers would lose, as the end of a sentence: “so …”
 */
export const referenceRule = (
  name: string,
  description: string,
  covers: (reference: Reference) => boolean,
  loss: string,
): ReferenceRule => ({
  name,
  severity: 'error',
  description,
  covers,
  *check(context: Context) {
    for (const { source, path, kinds: wanted, id } of context.references.filter(covers)) {
      // What is no id at all is said by `field-valid`.
      if (!/^[a-z0-9-]+$/.test(id) || wanted.some((kind) => context.find(kind, id) !== undefined)) continue
      const other = (Object.keys(kindInWords) as ReferableKind[]).find((kind) => context.find(kind, id))
      const files = list.format(wanted.map((kind) => `\`${fileOf(kind, id)}\``))
      const meant = context.meantId(wanted, id)
      const renamed = context.renamed(wanted, id)
      yield inFrontMatter(source, path, {
        message:
          other === undefined
            ? `There is no ${files}, ${loss}.`
            : `\`${id}\` is ${kindInWords[other]}; this field takes ${list.format(wanted.map((kind) => kindInWords[kind]))}.`,
        fix:
          meant === undefined
            ? `Correct the id, or add ${files} (\`npm run new -- ${wanted[0] ?? ''} "…"\`).`
            : `Did you mean \`${meant}\`?${renamed === undefined ? '' : ` ${keepAddress(renamed, id)}`}`,
      })
    }
  },
})
