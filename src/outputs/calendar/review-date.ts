import type { Archive } from '../../domain/archive.ts'
import { startOfDay } from '../../domain/event-time.ts'
import type { Recommendation } from '../../domain/nodes/recommendation.ts'
import { inlineText } from '../../mdx/inline.ts'
import { statusLabels } from '../labels.ts'
import { component, type Component } from './component.ts'
import { property, text } from './content-line.ts'
import { uid, utcTime } from './event.ts'

/** The day on which a recommendation is to be looked at again, as a day that leaves its owner free. */
export const reviewComponent = (
  archive: Archive,
  recommendation: Recommendation,
  reviewOn: string,
): Component => {
  const { brief, data, status } = recommendation
  const { zone } = archive.publication
  const url = archive.urls.absolute(recommendation.url)
  const revised = startOfDay(data.log.at(-1)?.date ?? brief.published, zone).toZonedDateTimeISO(zone)
  return component('VEVENT', [
    text('UID', uid(archive, `review.${brief.id}.${recommendation.id}`)),
    property('SEQUENCE', String(data.log.length)),
    property('DTSTAMP', utcTime(revised)),
    property('DTSTART', reviewOn.replaceAll('-', ''), { VALUE: 'DATE' }),
    property('TRANSP', 'TRANSPARENT'),
    text('SUMMARY', `Review: ${data.title ?? inlineText(data.text)}`),
    text(
      'DESCRIPTION',
      [inlineText(data.text), `Status: ${statusLabels[status]}`, `From: ${brief.title}`, url].join('\n\n'),
    ),
    property('URL', url),
  ])
}
