/** What stands around every page, and the names of its parts. */
export const site = {
  skip: 'Skip to the text',
  sections: 'Sections',
  more: 'More of this site',
  breadcrumbs: 'Breadcrumbs',
  home: 'Home',
  commentaries: 'Commentaries',
  briefs: 'Briefs',
  events: 'Events',
  recommendations: 'Recommendations',
  people: 'People',
  topics: 'Topics',
  search: 'Search',
  archive: 'Archive',
  timeline: 'Timeline',
  speakers: 'Speakers',
  organisations: 'Organisations',
  terms: 'Terms',
  corrections: 'Corrections',
  contribute: 'Contribute',
  licence: 'Licence',
  suggestChange: 'Suggest a change',
  languages: 'Languages',
  /** The language by its own name, for a link from a page in another. */
  ownName: 'English',
  /** Towards earlier and later, as the script runs. */
  arrow: { back: '←', on: '→' },
}

/** Lists and home pages. */
export const lists = {
  pages: 'Pages of this list',
  /** Before the names of other forms: feeds, tables, calendars. */
  alsoAs: 'This list also as',
  page: (number: number) => `Page ${number}`,
  pageOf: (number: number, last: number) => `Page ${number} of ${last}`,
  titleOfPage: (title: string, number: number) => `${title}, page ${number}`,
  listOf: (title: string, publication: string) => `${title} of ${publication}`,
  briefs: 'Webinar briefs',
  briefsLede: 'What the speakers of our webinars said, and what the briefs recommend, newest first.',
  commentariesLede:
    'Analysis of the region’s politics and security, and digests of pieces published elsewhere, newest first.',
  latestBrief: 'Latest brief',
  with: 'With',
  recommends: 'What it recommends',
  allOf: (counted: string) => `All ${counted}`,
  allCommentaries: 'All commentaries',
  next: (count: number): string => (count > 1 ? 'Next events' : 'Next event'),
  pastEvents: 'Past webinars',
}
