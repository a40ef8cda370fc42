import { latestDateIn, relativeTime } from '../dates.ts'
import { lineOf } from '../document.ts'
import { arabicShare } from '../words.ts'
import type { Step, Work } from '../work.ts'

export const language: Step = {
  name: 'language',
  because: 'First of all: the steps’ words are in two languages, and the entry has to say which it is in.',
  run: ({ raw, draft, known }) => {
    const share = arabicShare(raw.lines.map(({ text }) => text).join('\n'))
    const tag = share > 0.5 ? 'ur' : 'en'
    if (tag !== known.language.split('-')[0]) draft.language = tag
  },
}

export const doubts: Step = {
  name: 'doubts',
  because:
    'When all fields are tried: what is missing is asked for, with what the text itself says about it.',
  run: (work) => {
    const { draft } = work
    const body = work.blocks.map(lineOf)
    if (draft.title === undefined) work.ask('title', 'The document has no title. What is it printed under?')
    if (draft.summary === undefined)
      work.ask('summary', 'The document has no standfirst. Write one to three sentences for lists and cards.')
    if (draft.published === undefined) {
      const latest = latestDateIn(
        [...body, ...draft.points.map(({ content }) => lineOf({ content }))].join('\n'),
      )
      const bound = draft.event.date ?? latest
      work.ask(
        'published',
        `The document gives no day of publication.${bound === undefined ? '' : ` The latest date in it is ${bound}: it appeared on or after that.`}`,
      )
      askRelative(work, body)
    }
    if (draft.kind === 'commentary' && draft.authors.length === 0 && draft.organisations.length === 0)
      work.ask('authors', 'The document names no author. Who wrote it?')
  },
}

/** “Over the past year” dates nothing without the day of publication. */
const askRelative = (work: Work, body: readonly string[]): void => {
  const places = work.blocks.flatMap((block, index) => {
    const words = relativeTime.exec(body[index] ?? '')?.[0]
    return words === undefined ? [] : [`“${words}” (line ${block.lines[0] ?? '?'})`]
  })
  if (places.length > 0)
    work.ask(
      'published',
      `Without that day nobody can tell what ${places.slice(0, 4).join(', ')} ${places.length > 1 ? 'mean' : 'means'}.`,
    )
}
