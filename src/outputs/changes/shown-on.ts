import type { Article } from '../../domain/nodes/article.ts'
import type { Event } from '../../domain/nodes/event.ts'
import type { Organisation } from '../../domain/nodes/organisation.ts'
import type { Page } from '../../domain/nodes/page.ts'
import type { Person } from '../../domain/nodes/person.ts'
import type { Term } from '../../domain/nodes/term.ts'
import type { Topic } from '../../domain/nodes/topic.ts'

/** An entry that has a page. */
export type PageNode = Article | Event | Person | Organisation | Topic | Term | Page

const pagesOf = (node: PageNode): readonly PageNode[] => {
  switch (node.kind) {
    case 'person': {
      const events = node.appearances.map(({ event }) => event)
      return [
        ...node.authored,
        ...node.digested,
        ...events,
        ...events.flatMap(({ briefs }) => briefs),
        ...node.points.map(({ brief }) => brief),
      ]
    }
    case 'event':
      return [...node.briefs, ...node.speakers.map(({ person }) => person)]
    case 'organisation':
      return [
        ...node.authored,
        ...node.digested,
        ...node.organised,
        ...node.members.map(({ person }) => person),
        ...node.addressed.map(({ brief }) => brief),
      ]
    case 'topic':
      return [...node.articles, ...node.events]
    case 'term':
      return node.articles
    case 'commentary':
    case 'brief':
      return node.seenFrom
    case 'page':
      return []
  }
}

/** The pages of other entries that show something of an entry: its name, its time, its title. */
export const shownOn = (node: PageNode): readonly PageNode[] => [...new Set(pagesOf(node))]
