import { z } from 'zod'
import type { Archive } from '../../domain/archive.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import { field } from '../../domain/schema/fields.ts'
import { recommendationKinds, statuses, writtenStatuses } from '../../domain/schema/recommendation.ts'
import { inlineText } from '../../mdx/inline.ts'

const address = () => z.url()
const day = () => z.iso.date()

const named = z.strictObject({ id: z.string(), name: z.string(), url: address() })

/** One recommendation as the site publishes it. */
export const recommendationRecord = z.strictObject({
  key: field(z.string(), 'Its name for good: `<brief>/<id>`.'),
  url: field(address(), 'Its page.'),
  number: field(z.int().positive(), 'Its place in the brief, from 1.'),
  title: field(z.string().optional(), 'A few words for lists.'),
  text: field(z.string(), 'The recommendation, as plain text.'),
  language: field(z.string(), 'The language of the text, BCP 47.'),
  brief: field(
    z.strictObject({ id: z.string(), title: z.string(), url: address(), published: day() }),
    'The brief that makes it.',
  ),
  event: field(
    z.strictObject({ id: z.string(), title: z.string(), url: address(), date: day() }).optional(),
    'The webinar that the brief reports.',
  ),
  addressees: field(
    z.array(named.extend({ basis: z.enum(['stated', 'inferred']) })),
    'Who should act. `stated` if the text names them, `inferred` if the editors concluded it.',
  ),
  topics: field(z.array(named), 'What it is about.'),
  kind: field(z.enum(recommendationKinds).optional(), 'The kind of action asked for.'),
  priority: field(z.enum(['high', 'normal', 'low']).optional(), 'How pressing the brief says it is.'),
  supportedBy: field(
    z.array(
      z.strictObject({
        speaker: named,
        text: z.string(),
        url: address(),
        at: z.string().optional(),
        recording: address().optional(),
      }),
    ),
    'Points of speakers that it rests on; `at` is where in the recording, `HH:MM:SS`, and `recording` starts there.',
  ),
  relatedTo: field(
    z.array(z.strictObject({ key: z.string(), relation: z.enum(['repeats', 'supersedes', 'conflicts']) })),
    'How it stands to other recommendations.',
  ),
  status: field(z.enum(statuses), 'What became of it by the last line of its log.'),
  reviewOn: field(day().optional(), 'The day on which the editors mean to look again.'),
  log: field(
    z.array(
      z.strictObject({
        date: day(),
        status: z.enum(writtenStatuses),
        note: z.string().optional(),
        evidence: address().optional(),
        corrects: day().optional(),
      }),
    ),
    'What became of it, oldest first. A wrong line stays and is corrected by a later one: `corrects` is its date.',
  ),
})
export type RecommendationRecord = z.infer<typeof recommendationRecord>

/** A recommendation with all names and addresses written out. */
export const recordOf = (archive: Archive, recommendation: Recommendation): RecommendationRecord => {
  const { urls } = archive
  const { brief, data, status } = recommendation
  const { event } = brief
  const whole = ({ id, url }: { id: string; url: string }, name: string) => ({
    id,
    name,
    url: urls.absolute(url),
  })
  return {
    key: recommendation.key,
    url: urls.absolute(recommendation.url),
    number: recommendation.number,
    ...(data.title !== undefined && { title: data.title }),
    text: inlineText(data.text),
    language: brief.language,
    brief: { id: brief.id, title: brief.title, url: urls.absolute(brief.url), published: brief.published },
    ...(event !== undefined && {
      event: {
        id: event.id,
        title: event.title,
        url: urls.absolute(event.url),
        date: event.time.start.toPlainDate().toString(),
      },
    }),
    addressees: recommendation.addressees.map(({ organisation, basis }) => ({
      ...whole(organisation, organisation.name),
      basis,
    })),
    topics: recommendation.topics.map((topic) => whole(topic, topic.title)),
    ...(data.kind !== undefined && { kind: data.kind }),
    ...(data.priority !== undefined && { priority: data.priority }),
    supportedBy: recommendation.supportedBy.map(({ speaker, data: point, url, recording }) => ({
      speaker: whole(speaker, speaker.name),
      text: inlineText(point.text),
      url: urls.absolute(url),
      ...(point.at !== undefined && { at: point.at }),
      ...(recording !== undefined && { recording: recording.href }),
    })),
    relatedTo: recommendation.relatedTo.map(({ recommendation: { key }, relation }) => ({ key, relation })),
    status,
    ...(data.reviewOn !== undefined && { reviewOn: data.reviewOn }),
    log: data.log.map(({ note, ...line }) => ({
      ...line,
      ...(note !== undefined && { note: inlineText(note) }),
    })),
  }
}
