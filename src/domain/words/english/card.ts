import { forms } from './forms.ts'

const { listed } = forms

/** What share cards say beside the words of an entry. */
export const card = {
  event: 'Event',
  person: 'Person',
  topic: 'Topic',
  speakers: 'Speakers',
  moderators: (number: number): string => (number > 1 ? 'Moderators' : 'Moderator'),
  by: (names: readonly string[]) => `By ${listed(names)}`,
  /** Of a digest. Who publishes what they wrote themselves is named once. */
  digestOf: (authors: readonly string[], publisher: string) =>
    authors.length === 1 && authors[0] === publisher
      ? `Digest of a piece by ${publisher}`
      : `Digest of a piece ${authors.length === 0 ? '' : `by ${listed(authors)}, `}published by ${publisher}`,
  /** The clock of a city: a time without a zone is of no use to readers elsewhere. */
  clockOf: (city: string) => `${city} time`,
  to: (addressees: readonly string[]) => `To: ${listed(addressees)}`,
  formerly: (post: string) => `Formerly ${post}`,
}
