import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { z } from 'zod'
import { idFrom } from '../../src/domain/id.ts'
import { kinds, publicationFile, type Kind } from '../../src/domain/kinds.ts'
import { languageOf } from './language.ts'
import { randomFrom } from './random.ts'

type Input<K extends Kind> = z.input<(typeof kinds)[K]['schema']>

/** Files of a content folder, by their paths. */
export type Corpus = ReadonlyMap<string, string>

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10)

/** The day on which the first of the articles appeared, and for how long others followed. */
const [firstDay, days] = ['2016-01-04', 3900]

/**
 * A made-up archive: so many articles of about 900 words, a tenth of them briefs, with the people, organisations,
 * events, topics and terms that they name. Equal arguments give equal files.
 */
export const corpusOf = (entries: number, seed = 1): Corpus => {
  const random = randomFrom(seed)
  const { phrase, sentence, title, name } = languageOf(random)
  const files = new Map<string, string>()

  const add = <K extends Kind>(
    kind: K,
    id: string,
    data: Input<K>,
    { year = '', body = '' } = {},
  ): string => {
    const path = [kinds[kind].folder, year, `${id}${kinds[kind].ending}`].filter(Boolean).join('/')
    const yaml = stringify(data, { lineWidth: 110 })
    files.set(path, kinds[kind].ending === '.mdx' ? `---\n${yaml}---\n\n${body}` : yaml)
    return id
  }
  const several = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n))

  const house: z.input<typeof publicationFile.schema> = {
    name: 'The Benchmark',
    url: 'https://benchmark.example/',
    language: 'en',
    zone: 'Asia/Karachi',
    strapline: 'Nothing in it is true, and there is a lot of it',
  }
  files.set(publicationFile.path, stringify(house))
  add('page', 'about', { title: 'About', summary: 'Made for measuring.' }, { body: `${sentence()}\n` })

  const topics: string[] = []
  for (const index of several(24, (n) => n))
    topics.push(
      add('topic', `topic-${index}`, {
        title: title(),
        description: sentence(),
        ...(index > 8 && { parent: random.pick(topics.slice(0, 8)) }),
      }),
    )
  const terms = several(30, (index) => {
    const words = several(random.between(2, 4), () => name(2))
    const acronym = words.map((word) => word[0]).join('') + name(1).toUpperCase()
    return {
      id: add('term', `term-${index}`, { name: acronym, expansion: words.join(' '), definition: sentence() }),
      names: [acronym, words.join(' ')],
    }
  })
  const organisations = several(Math.ceil(entries / 20) + 6, (index) =>
    add('organisation', `organisation-${index}`, {
      name: `${name(3)} ${name(2)} ${random.pick(['Institute', 'Ministry', 'Council', 'University'])}`,
      kind: random.pick(['government', 'university', 'media', 'civil-society']),
    }),
  )
  const people = several(Math.max(8, Math.ceil(entries / 10)), (index) => {
    const [givenName, familyName] = [name(2), name(3)]
    return add('person', `person-${index}`, {
      name: `${givenName} ${familyName}`,
      givenName,
      familyName,
      positions: [
        { title: random.pick(['Fellow', 'Professor', 'Editor']), organisation: random.pick(organisations) },
      ],
      bio: `${sentence()} ${sentence()}`,
    })
  })

  const published: string[] = []
  const paragraph = (): string =>
    several(random.between(4, 6), () => {
      if (random.happens(0.06)) {
        const { id, names } = random.pick(terms)
        return `${sentence().slice(0, -1)} <Term id="${id}">${random.pick(names)}</Term>.`
      }
      const other = random.happens(0.03) && published.length > 0 ? random.pick(published) : undefined
      return other === undefined
        ? sentence()
        : `${sentence().slice(0, -1)}, see [${phrase(3)}](/commentaries/${other}/).`
    }).join(' ')
  const table = (): string =>
    [
      '| a | b | c |',
      '| - | -: | - |',
      ...several(5, () => `| ${phrase(2)} | ${random.between(1, 999)} | ${phrase(1)} |`),
    ].join('\n')
  const section = (): string =>
    [
      `## ${title()}`,
      paragraph(),
      ...(random.happens(0.1) ? [`<PullQuote by="${name(2)}">\n${sentence()}\n</PullQuote>`] : []),
      paragraph(),
      ...(random.happens(0.1) ? [table()] : []),
      ...(random.happens(0.1) ? [several(4, () => `- ${sentence()}`).join('\n')] : []),
    ].join('\n\n')
  const keyPoints = (): string =>
    `<KeyPoints>\n\n${several(3, () => `- **${phrase(2)}:** ${sentence()}`).join('\n')}\n\n</KeyPoints>`

  const commonTo = (day: string) => ({
    title: title(),
    summary: `${sentence()} ${sentence()}`,
    published: day,
    topics: random.some(topics, 3),
    seeAlso: random.some(published, 2),
    ...(random.happens(0.2) && {
      incidents: [{ date: random.pick([day, day.slice(0, 7)]), place: name(2), text: sentence() }],
    }),
    ...(random.happens(0.05) && { corrections: [{ date: dayAfter(day, 9), note: sentence() }] }),
  })

  const commentary = (day: string, index: number): void => {
    const data = { ...commonTo(day), authors: random.some(people, random.between(1, 2)) }
    const body = [
      keyPoints(),
      paragraph(),
      ...several(5, section),
      `A last word.[^1]\n\n[^1]: ${sentence()}\n`,
    ]
    const id = `${idFrom(data.title)}-${index}`
    add('commentary', id, data, { year: day.slice(0, 4), body: body.join('\n\n') })
    published.push(id)
  }

  const brief = (day: string, index: number): void => {
    const [moderator = '', ...speakers] = random.some(people, 4)
    const eventDay = dayAfter(day, -7)
    const data = commonTo(day)
    const id = `${idFrom(data.title)}-${index}`
    const event = add(
      'event',
      `webinar-${index}`,
      {
        title: data.title,
        start: `${eventDay}T17:00`,
        end: `${eventDay}T18:00`,
        zone: 'Asia/Karachi',
        organiser: random.pick(organisations),
        ...(random.happens(0.5) && { series: `series-${random.between(1, 9)}` }),
        summary: sentence(),
        speakers: [
          { person: moderator, role: 'moderator' },
          ...speakers.map((person) => ({ person, role: 'speaker' as const })),
        ],
      },
      { year: eventDay.slice(0, 4) },
    )
    const points = several(18, (point) => ({
      id: `point-${point}`,
      speaker: point < 2 ? moderator : (speakers[Math.floor((point - 2) / 6)] ?? moderator),
      text: `${sentence()} ${sentence()}`,
      topics: random.some(topics, 2),
    }))
    const recommendations = several(10, (place) => ({
      id: `recommendation-${place}`,
      title: title(),
      text: `${sentence()} ${sentence()}`,
      addressees: [
        { organisation: random.pick(organisations), basis: random.pick(['stated', 'inferred'] as const) },
      ],
      topics: random.some(topics, 2),
      kind: random.pick(['security', 'diplomatic', 'administrative'] as const),
      supportedBy: random.some(points, 2).map(({ id: point }) => point),
      ...(random.happens(0.3) && {
        log: [
          { date: dayAfter(day, 30), status: 'open' as const },
          {
            date: dayAfter(day, 200),
            status: random.pick(['partly', 'implemented', 'overtaken'] as const),
            note: sentence(),
            evidence: 'https://evidence.example/',
          },
        ],
      }),
    }))
    const body = [
      '## Executive summary',
      paragraph(),
      '## Discussion',
      '<Discussion />',
      '<Recommendations />',
      section(),
    ]
    add(
      'brief',
      id,
      { ...data, event, points, recommendations },
      { year: day.slice(0, 4), body: `${body.join('\n\n')}\n` },
    )
  }

  for (const index of several(entries, (n) => n)) {
    const day = dayAfter(firstDay, Math.floor((index * days) / entries))
    if (index % 10 === 9) brief(day, index)
    else commentary(day, index)
  }
  return files
}

/** Writes a corpus into a folder. A file that is there already and the same is left as it is, as an editor leaves it. */
export const writeCorpus = async (folder: string, files: Corpus): Promise<void> => {
  await Promise.all(
    [...new Set([...files.keys()].map(dirname))].map((path) =>
      mkdir(join(folder, path), { recursive: true }),
    ),
  )
  for (const [path, text] of files) {
    const file = join(folder, path)
    const present = await readFile(file, 'utf8').catch(() => undefined)
    if (present !== text) await writeFile(file, text)
  }
}

/** The same corpus after an editor has been at work on one commentary: its title and a paragraph. */
export const withOneChange = (files: Corpus): Corpus => {
  const commentaries = [...files].filter(([path]) => path.startsWith('commentaries/'))
  const [path, text] = commentaries[Math.floor(commentaries.length / 2)] ?? []
  if (path === undefined || text === undefined) throw new Error('The corpus has no commentary to change.')
  return new Map([
    ...files,
    [path, `${text.replace(/^title: .*$/m, 'title: A new title')}\nA paragraph that was not there.\n`],
  ])
}

/** The same corpus after a person has taken another name. */
export const withRenamedPerson = (files: Corpus): Corpus => {
  const path = 'people/person-1.yaml'
  const text = files.get(path)
  if (text === undefined) throw new Error('The corpus has no person to rename.')
  return new Map([...files, [path, text.replace(/^name: .*$/m, 'name: Another Name')]])
}
