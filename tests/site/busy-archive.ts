import { stringify } from 'yaml'
import type { z } from 'zod'
import { kinds, publicationFile, type Kind } from '../../src/domain/kinds.ts'
import type { Corpus } from '../bench/corpus.ts'
import { languageOf } from '../bench/language.ts'
import { randomFrom } from '../bench/random.ts'

type Input<K extends Kind> = z.input<(typeof kinds)[K]['schema']>

const house: z.input<typeof publicationFile.schema> = {
  name: 'The Busy Review',
  url: 'https://busy.example/',
  language: 'en',
  zone: 'Asia/Karachi',
}

/**
 * An archive in which one of each kind has to do with everything: a person, an organisation, a topic, a term, a series, an
 * occurrence, an article that all others lead to. Beside them everything has a person, an organisation and a term of its own.
 * Its briefs are a fifth of its commentaries. A larger one begins with the same entries.
 * @param size a multiple of five
 */
export const busyArchive = (size: number): Corpus => {
  const { sentence, title, name } = languageOf(randomFrom(1))
  const files = new Map<string, string>([[publicationFile.path, stringify(house)]])
  const add = <K extends Kind>(kind: K, id: string, data: Input<K>, year = ''): void => {
    const path = [kinds[kind].folder, year, `${id}${kinds[kind].ending}`].filter(Boolean).join('/')
    const yaml = stringify(data)
    files.set(path, kinds[kind].ending === '.mdx' ? `---\n${yaml}---\n\n${sentence()}\n` : yaml)
  }
  add('page', 'about', { title: 'About', summary: 'Made for a test.' })
  add('person', 'busy', { name: 'Busy Body' })
  add('organisation', 'busy', { name: 'Busy House' })
  add('topic', 'busy', { title: 'Business', description: sentence() })
  add('term', 'busy', { name: 'BUSY', definition: sentence() })

  for (let index = 0; index < size; index += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + (index % 600))).toISOString().slice(0, 10)
    const year = day.slice(0, 4)
    const own = `own-${index}`
    add('organisation', own, { name: `${name(3)} ${name(2)} Institute` })
    add('person', own, {
      name: `${name(2)} ${name(3)}`,
      positions: ['busy', own].map((organisation) => ({ title: 'Fellow', organisation })),
    })
    add('term', own, { name: name(4), definition: sentence() })
    const article = (kind: string) => ({
      title: title(),
      summary: `${sentence()} BUSY. ${sentence()}`,
      published: day,
      authors: ['busy', own],
      topics: ['busy'],
      ...(own !== 'own-0' && { seeAlso: ['commentary-0'] }),
      incidents: [
        { date: '2023-12-01', text: 'Everybody tells of it.' },
        { date: day, place: name(2), text: `${sentence()} ${kind}` },
      ],
      corrections: [{ date: day, note: sentence() }],
    })
    add('commentary', `commentary-${index}`, article('Commentary.'), year)
    if (index % 5 !== 4) continue
    add(
      'event',
      `event-${index}`,
      {
        title: title(),
        start: `${day}T10:00`,
        end: `${day}T11:00`,
        zone: house.zone,
        organiser: 'busy',
        series: 'busy',
        speakers: ['busy', ...[0, 1, 2, 3, 4].map((place) => `own-${index - place}`)].map((person) => ({
          person,
          role: 'speaker',
        })),
      },
      year,
    )
    add(
      'brief',
      `brief-${index}`,
      {
        ...article('Brief.'),
        event: `event-${index}`,
        points: ['busy', own].map((speaker) => ({
          id: speaker,
          speaker,
          text: `${sentence()} ${sentence()}`,
          topics: ['busy'],
        })),
        recommendations: ['busy', 'other'].map((id) => ({
          id,
          title: title(),
          text: `${sentence()} ${sentence()}`,
          topics: ['busy'],
          supportedBy: ['busy'],
          addressees: ['busy', own].map((organisation) => ({ organisation, basis: 'stated' })),
          log: [{ date: day, status: 'open' }],
          ...(index > 4 && {
            relatedTo: [{ recommendation: `brief-${index - 5}/${id}`, relation: 'repeats' }],
          }),
        })),
      },
      year,
    )
  }
  return files
}
