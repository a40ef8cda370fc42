import type { Status } from '../domain/schema/recommendation.ts'
import type { Role } from '../domain/schema/speaker.ts'

/** The words that renderers add to an author’s own. Another language is another object of this shape. */
export interface Words {
  linkToSection: string
  linkToPoint: (number: number) => string
  footnotes: string
  /** @param again how often the same note was referred to so far, from 1 */
  backToReference: (number: number, again: number) => string
  table: (number: number) => string
  task: { done: string; open: string }
  keyPoints: string
  note: string
  recording: string
  recordingAt: (at: string) => string
  credit: (name: string) => string
  discussion: string
  role: Record<Role, string>
  recommendations: string
  recommendation: (number: number) => string
  addressees: string
  basis: { stated: string; inferred: string }
  status: string
  statuses: Record<Status, string>
}

export const english: Words = {
  linkToSection: 'Link to this section',
  linkToPoint: (number) => `Link to point ${number}`,
  footnotes: 'Footnotes',
  backToReference: (number, again) => `Back to reference ${number}${again > 1 ? `-${again}` : ''}`,
  table: (number) => `Table ${number}`,
  task: { done: 'Done', open: 'Not done' },
  keyPoints: 'Key points',
  note: 'Note',
  recording: 'Recording',
  recordingAt: (at) => `Recording at ${at}`,
  credit: (name) => `Credit: ${name}`,
  discussion: 'Discussion',
  role: {
    speaker: 'Speaker',
    moderator: 'Moderator',
    host: 'Host',
    'co-host': 'Co-host',
    remarks: 'Closing remarks',
  },
  recommendations: 'Recommendations',
  recommendation: (number) => `Recommendation ${number}`,
  addressees: 'Addressed to',
  basis: { stated: 'stated', inferred: 'inferred' },
  status: 'Status',
  statuses: {
    'not-tracked': 'Not tracked yet',
    open: 'Open',
    'in-progress': 'In progress',
    partly: 'Partly implemented',
    implemented: 'Implemented',
    'not-implemented': 'Not implemented',
    overtaken: 'Overtaken by events',
  },
}
