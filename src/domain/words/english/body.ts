import { basis, role, status } from './values.ts'

/** What renderers add to an author’s own words. */
export const body = {
  linkToSection: 'Link to this section',
  linkToPoint: (number: number) => `Link to point ${number}`,
  linkToRecommendation: (number: number) => `Link to recommendation ${number}`,
  footnotes: 'Footnotes',
  /** @param again how often the same note was referred to so far, from 1 */
  backToReference: (number: number, again: number) =>
    `Back to reference ${number}${again > 1 ? `-${again}` : ''}`,
  table: (number: number) => `Table ${number}`,
  task: { done: 'Done', open: 'Not done' },
  keyPoints: 'Key points',
  note: 'Note',
  recording: 'Recording',
  recordingAt: (at: string) => `Recording at ${at}`,
  credit: (name: string) => `Credit: ${name}`,
  discussion: 'Discussion',
  role,
  recommendations: 'Recommendations',
  recommendation: (number: number) => `Recommendation ${number}`,
  addressees: 'Addressed to',
  basis,
  status: 'Status',
  statuses: status,
}
