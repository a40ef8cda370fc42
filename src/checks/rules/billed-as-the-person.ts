import { idFrom } from '../../domain/id.ts'
import { once } from '../../domain/lazy.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

export const billedAsThePerson: Rule = {
  name: 'billed-as-the-person',
  severity: 'warning',
  description: 'The name that was printed at an event is not the name of somebody else.',
  *check(context) {
    const people = once(() => {
      const found = new Map<string, string[]>()
      for (const { id, data } of context.all('person')) {
        for (const name of [data.name, ...data.aliases.map((alias) => alias.name)]) {
          const key = idFrom(name)
          found.set(key, [...(found.get(key) ?? []), id])
        }
      }
      return found
    })
    for (const { source, data } of context.read('event')) {
      for (const [index, { person, billedAs }] of data.speakers.entries()) {
        const named = billedAs === undefined ? undefined : people().get(idFrom(billedAs))
        const [other] = named ?? []
        if (named === undefined || other === undefined || named.includes(person)) continue
        yield inFrontMatter(source, ['speakers', index, 'billedAs'], {
          message: `“${billedAs ?? ''}” is a name of \`${other}\`, but this speaker is \`${person}\`: one of the two would be taken for the other.`,
          fix: `If \`${other}\` spoke, write \`person: ${other}\`. If both are one person, keep one file in \`people/\`.`,
        })
      }
    }
  },
}
