import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Archive } from '../../domain/archive.ts'
import { dayInWords, eventTimeInWords, offsetInWords, utcInWords } from '../../domain/event-time.ts'
import type { Event } from '../../domain/nodes/event.ts'
import { inlineText } from '../../mdx/inline.ts'
import { eventAnnounced, eventRevised } from '../event-revised.ts'
import { eventStatusLabels, modeLabels, roleLabels } from '../labels.ts'
import { positionInWords } from '../position-in-words.ts'
import { inlineHast } from './article-content.ts'
import { rfc3339 } from './dates.ts'
import type { FeedItem } from './item.ts'
import { tagUri } from './tag-uri.ts'

const when = ({ time }: Event): string => {
  const { day, time: clock } = eventTimeInWords(time, 'en')
  return `${day}, ${clock} (${time.start.timeZoneId}, ${offsetInWords(time)}; ${utcInWords(time)} UTC)`
}

const content = (archive: Archive, event: Event): string => {
  const { data } = event
  const status = eventStatusLabels[data.status]
  return toHtml([
    ...(status === undefined ? [] : [h('p', h('strong', `${status}.`))]),
    h('p', when(event)),
    h('p', [modeLabels[data.mode], ...(data.place === undefined ? [] : [data.place])].join(', ')),
    ...(data.summary === undefined ? [] : [h('p', inlineHast(archive, event.url, data.summary))]),
    ...(event.speakers.length === 0
      ? []
      : [
          h(
            'ul',
            event.speakers.map(({ person, role, positions }) =>
              h('li', [
                h('a', { href: archive.urls.absolute(person.url) }, person.nameWithHonorific),
                ` (${[roleLabels[role], ...positions.map(positionInWords)].join('; ')})`,
              ]),
            ),
          ),
        ]),
    ...(data.registration === undefined ? [] : [h('p', h('a', { href: data.registration }, 'Register'))]),
    ...(data.recording === undefined ? [] : [h('p', h('a', { href: data.recording.url }, 'Recording'))]),
    ...event.briefs.map(({ url, title }) =>
      h('p', 'Brief: ', h('a', { href: archive.urls.absolute(url) }, title)),
    ),
    ...data.changes.map(({ date, note }) =>
      h('p', `Changed ${dayInWords(date, 'en')}: `, ...inlineHast(archive, event.url, note)),
    ),
  ])
}

/** An event as an item of a feed, published when it was announced. */
export const eventItem = (archive: Archive, event: Event): FeedItem => {
  const { urls } = archive
  const status = eventStatusLabels[event.data.status]
  const announced = eventAnnounced(archive, event)
  return {
    id: tagUri(archive, event.url),
    url: urls.absolute(event.url),
    externalUrl: event.data.url,
    title: status === undefined ? event.title : `${status}: ${event.title}`,
    summary:
      event.data.summary === undefined ? when(event) : `${when(event)}. ${inlineText(event.data.summary)}`,
    html: content(archive, event),
    ...(announced !== undefined && { published: rfc3339(announced) }),
    updated: rfc3339(eventRevised(archive, event)),
    authors: event.organisers.map(({ name, url }) => ({ name, url: urls.absolute(url) })),
    topics: event.topics.map(({ title }) => title),
    language: event.language,
  }
}
