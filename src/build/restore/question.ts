import { Archive } from '../../domain/archive.ts'
import { Node } from '../../domain/nodes/node.ts'
import { Point } from '../../domain/nodes/point.ts'
import { Recommendation } from '../../domain/nodes/recommendation.ts'
import { UnclearAnswer } from './answer.ts'

/** What can be asked: the archive itself and everything in it that has getters. */
export type Subject = Archive | Node<never> | Recommendation | Point

/** Where a subject is found again, in an archive of another day. */
const place = (subject: unknown): readonly string[] => {
  if (subject instanceof Archive) return ['archive']
  if (subject instanceof Recommendation) return ['recommendation', subject.brief.id, subject.id]
  if (subject instanceof Point) return ['point', subject.brief.id, subject.id]
  if (subject instanceof Node) return [String(subject.kind), String(subject.id)]
  throw new UnclearAnswer('A question is put to something that cannot be found again.')
}

const find = (archive: Archive, [kind, id = '', part]: readonly string[]): object | undefined => {
  const nodes: Readonly<Record<string, () => object | undefined>> = {
    archive: () => archive,
    commentary: () => archive.article(id),
    brief: () => archive.article(id),
    event: () => archive.event(id),
    person: () => archive.person(id),
    organisation: () => archive.organisation(id),
    topic: () => archive.topic(id),
    term: () => archive.term(id),
    page: () => archive.pages.find((page) => page.id === id),
    recommendation: () => archive.recommendation(`${id}/${part ?? ''}`),
    point: () => {
      const brief = archive.article(id)
      return brief?.kind === 'brief' ? brief.points.find((point) => point.id === part) : undefined
    },
  }
  return nodes[kind ?? '']?.()
}

/** A question as text: whom, what, and with which arguments. */
export const questionKey = (subject: unknown, member: string, args: readonly unknown[]): string =>
  JSON.stringify([
    place(subject),
    member,
    ...args.map((argument) =>
      typeof argument === 'object' && argument !== null ? place(argument) : (argument ?? null),
    ),
  ])

/** The answer of an archive to a question that was put to another. `undefined` when there is nobody to ask. */
export const answerOf = (archive: Archive, key: string): unknown => {
  const [whom, member, ...args] = JSON.parse(key) as [readonly string[], string, ...unknown[]]
  const subject = find(archive, whom)
  if (subject === undefined) return undefined
  const found: unknown = Reflect.get(subject, member)
  if (typeof found !== 'function') return found
  const given = args.map((argument) =>
    Array.isArray(argument) ? find(archive, argument as readonly string[]) : (argument ?? undefined),
  )
  return Reflect.apply(found, subject, given)
}
