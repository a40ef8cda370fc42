import type { Visibility } from '../../published.ts'
import { forms } from './forms.ts'
import { count } from './values.ts'

const { joined, listed } = forms

/** “Central Asia and Hawala”, “6 topics, among them Central Asia and Pakistan”. */
const some = (names: readonly string[], counted: (count: number) => string): string =>
  names.length <= 2 ? listed(names) : `${counted(names.length)}, among them ${listed(names.slice(0, 2))}`

/** What a digest is a digest of. `Words` are names as text, or links that bear them. */
export interface DigestOf<Words> {
  title: Words | undefined
  authors: readonly Words[]
  publisher: Words
  when: string | undefined
}

/** The page of an article, and everything that says the same of it. */
export const article = {
  held: {
    draft: 'This is a draft. Readers cannot see it.',
    embargoed: (until: string) => `Readers cannot see this before ${until}.`,
    'in-review': 'This has open questions. Readers cannot see it until they are settled.',
  } satisfies Partial<Record<Visibility, unknown>>,
  by: 'By',
  digestOf: <Words>({ title, authors, publisher, when }: DigestOf<Words>): (Words | string)[] => [
    'Digest of ',
    title ?? 'an untitled piece',
    ...(authors.length === 0 ? [] : [' by ', ...joined(authors)]),
    ', ',
    publisher,
    `${when === undefined ? '' : `, ${when}`}. In our own words.`,
  ],
  published: 'Published',
  updated: 'updated',
  toRead: (minutes: number) => `${count.minutes(minutes)} to read`,
  contents: 'Contents',
  changesTitle: 'Corrections and changes',
  corrected: 'Corrected',
  changed: 'Changed',
  whoSpoke: 'Who spoke',
  topics: 'Topics',
  topicsOf: 'Topics of this article',
  terms: 'Terms in this text',
  files: 'Files',
  seeAlso: 'See also',
  notHereYet: '(not in this archive yet)',
  seenFrom: 'Articles that lead here',
  /** After a list that is cut short. */
  andMore: (count: number) => `and ${count} more`,
  related: 'Related',
  neighbours: 'Neighbours in time',
  billedAs: (name: string) => `Billed as “${name}”`,
  former: 'formerly',
  webinar: 'Webinar',
  address: 'Address',
  when: 'Held',
  byPeople: (number: number) => `by ${count.people(number)}`,
  tracked: (number: number) => `${number} tracked`,
  zoneInferred: 'zone inferred: the announcement names none',
}

/** The box with citations, and its buttons. */
export const cite = {
  title: 'Cite this page',
  plain: 'Plain',
  /** Over a citation on paper. */
  printed: 'How to cite',
  files: 'Files of this page',
  copy: 'Copy',
  copied: 'Copied',
  select: 'Select the words to copy them',
}

/** The ways to pass on an article, or a passage of it. */
export const share = {
  whatsApp: 'Share on WhatsApp',
  share: 'Share…',
  copy: 'Copy link',
  copied: 'Link copied',
  failed: 'The link could not be copied',
  print: 'Print',
  passage: 'Share this passage',
}

/** An article in another language. */
export const translation = {
  /** The way to this language, on a page in another. */
  readHere: 'Read this in English',
  of: 'Translated from',
  changedSince: (day: string) => `The original was changed on ${day}, after this translation.`,
}

/** Why two articles belong together. */
export const reason = {
  link: 'our editors link the two',
  event: 'on the same event',
  people: (names: readonly string[]) => `shares ${some(names, count.people)}`,
  topics: (names: readonly string[]) =>
    names.length === 1 ? `shares the topic ${names.join()}` : `shares ${some(names, count.topics)}`,
  terms: (names: readonly string[]) =>
    `both name ${names.length <= 3 ? listed(names) : count.terms(names.length)}`,
  /** The reasons as a sentence. */
  sentence: (reasons: readonly string[]) => {
    const words = reasons.join('; ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  },
}
