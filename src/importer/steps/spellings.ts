import { candidates } from '../mentions.ts'
import { isNearName, isSameName } from '../name-match.ts'
import { parseName } from '../vocabulary/people.ts'
import type { Step } from '../work.ts'

export const spellings: Step = {
  name: 'spellings',
  because:
    'When everybody on the bill is known: other spellings of their names, anywhere in the document, are put to the editors.',
  run: (work) => {
    const { speakers, authors } = work.draft
    const people = [...new Map([...speakers, ...authors].map((one) => [one.name, one])).values()]
    const counts = new Map<string, number>()
    for (const { text } of work.raw.lines)
      for (const printed of new Set(candidates(text))) {
        const { name } = parseName(printed)
        if (name.split(' ').length > 1) counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    for (const person of people) {
      const words = person.name.split(' ').length
      const others = [...counts].filter(
        ([name]) =>
          name.split(' ').length === words &&
          !people.some((one) => isSameName(one.name, name)) &&
          isNearName(name, person.name),
      )
      for (const [other, times] of others) {
        const known = work.known.person(other).exact
        if (known !== undefined && known === work.known.person(person.name).exact) continue
        work.ask(
          speakers.includes(person) ? 'speakers' : 'authors',
          `${person.name} is printed as ${other} too (${times} ${times === 1 ? 'line' : 'lines'}). Which is right?`,
          speakers.includes(person) ? 'event' : 'entry',
        )
      }
    }
  },
}
