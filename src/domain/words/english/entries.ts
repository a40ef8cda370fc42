import { count } from './values.ts'

/** On the page of an event. */
export const event = {
  one: 'Event',
  of: (day: string) => `A webinar of ${day}`,
  draft: 'This event is a draft. Readers cannot see it.',
  status: 'Status',
  toHaveBegun: 'Was to begin',
  held: 'Held',
  begins: 'Begins',
  sameClock: 'Your own clock shows the same time.',
  yourClock: 'By your clock',
  mode: 'How',
  organisers: 'Organised by',
  series: 'Series',
  registration: 'Registration',
  register: 'Register',
  ownPage: 'Its own page',
  recording: 'Recording',
  watchAt: (host: string) => `Watch at ${host}`,
  chapters: 'Chapters of the recording',
  calendar: 'Calendar',
  calendarFile: 'As a calendar file',
  addToCalendar: 'Add it to your calendar',
  report: 'Report',
  reportToCome: 'The brief is still to come.',
  reportMayCome: 'A brief may follow the event.',
  toHaveSpoken: 'Who was to speak',
  whoSpeaks: 'Who speaks',
  changes: 'Changes',
  topicsOf: 'Topics of this event',
  neighbours: 'Neighbours in time',
}

/** On the page of a person. */
export const person = {
  about: (name: string) => `${name}: articles, appearances and points`,
  alsoWritten: (names: string) => `Also written ${names}`,
  notToBeConfused: 'Not to be confused with',
  elsewhere: 'Elsewhere:',
  thatDay: 'that day:',
  then: 'then',
  billedAs: (name: string) => `billed as “${name}”`,
  pointsMade: (number: number) => `${count.points(number)} made`,
  otherThings: 'On other things',
  pointOf: (number: number, day: string) => `Point ${number}, ${day}`,
  articles: 'Articles',
  digestsOf: (name: string) => `Digests of pieces by ${name}`,
}

/** On the page of a topic. */
export const topic = {
  narrower: 'Narrower topics',
  articles: 'Articles',
  allInLedger: (number: number) => `All ${number} of them in the ledger`,
  inLedger: 'See them in the ledger',
  said: 'What speakers said',
  pointIn: (number: number, brief: string) => `Point ${number} of ${brief}`,
}
