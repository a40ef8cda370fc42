import type { Rule } from '../rule.ts'
import { addressKept } from './address-kept.ts'
import { alterationNoted } from './alteration-noted.ts'
import { anchorsMatchHeadings } from './anchors-match-headings.ts'
import { attachmentExists } from './attachment-exists.ts'
import { attachmentIsADocument } from './attachment-is-a-document.ts'
import { authorExists } from './author-exists.ts'
import { billedAsThePerson } from './billed-as-the-person.ts'
import { changeAnnounced } from './change-announced.ts'
import { correctedLineExists } from './corrected-line-exists.ts'
import { datesInOrder } from './dates-in-order.ts'
import { digestHasSource } from './digest-has-source.ts'
import { draftReviewComplete } from './draft-review-complete.ts'
import { entryExists } from './entry-exists.ts'
import { eventExists } from './event-exists.ts'
import { evidenceGiven } from './evidence-given.ts'
import { fileInItsPlace } from './file-in-its-place.ts'
import { fileIsUsed } from './file-is-used.ts'
import { filedByYear } from './filed-by-year.ts'
import { idUnique } from './id-unique.ts'
import { idValid } from './id-valid.ts'
import { languageKnown } from './language-known.ts'
import { lettersIntact } from './letters-intact.ts'
import { linkResolves } from './link-resolves.ts'
import { listedOnce } from './listed-once.ts'
import { logIsAppendOnly } from './log-is-append-only.ts'
import { nameNotNearAnother } from './name-not-near-another.ts'
import { nameUnique } from './name-unique.ts'
import { namesAnother } from './names-another.ts'
import { noPersonalData } from './no-personal-data.ts'
import { orcidValid } from './orcid-valid.ts'
import { organisationExists } from './organisation-exists.ts'
import { personExists } from './person-exists.ts'
import { pictureExists } from './picture-exists.ts'
import { pictureIsAPicture } from './picture-is-a-picture.ts'
import { pointExists } from './point-exists.ts'
import { pointSpeakerSpoke } from './point-speaker-spoke.ts'
import { publishedNamesPublished } from './published-names-published.ts'
import { recommendationExists } from './recommendation-exists.ts'
import { recordingGiven } from './recording-given.ts'
import { redirectFree } from './redirect-free.ts'
import { seeAlsoIsPending } from './see-also-is-pending.ts'
import { speakerExists } from './speaker-exists.ts'
import { summaryIsShort } from './summary-is-short.ts'
import { termExists } from './term-exists.ts'
import { termSpeltAsListed } from './term-spelt-as-listed.ts'
import { textPresent } from './text-present.ts'
import { timeExists } from './time-exists.ts'
import { titleInTrueCase } from './title-in-true-case.ts'
import { topicExists } from './topic-exists.ts'
import { topicsFormATree } from './topics-form-a-tree.ts'
import { translationPairs } from './translation-pairs.ts'
import { weekdayMatches } from './weekday-matches.ts'
import { withdrawnNotNamed } from './withdrawn-not-named.ts'

/** Every rule that looks at the content as a whole. What one file shows by itself is said when it is read. */
export const rules: readonly Rule[] = [
  // Files and ids
  fileInItsPlace,
  fileIsUsed,
  filedByYear,
  idValid,
  idUnique,
  redirectFree,

  // What is named exists
  speakerExists,
  personExists,
  authorExists,
  organisationExists,
  topicExists,
  termExists,
  eventExists,
  entryExists,
  pointExists,
  recommendationExists,
  correctedLineExists,
  linkResolves,
  anchorsMatchHeadings,
  publishedNamesPublished,

  // Pictures and attachments
  pictureExists,
  pictureIsAPicture,
  attachmentExists,
  attachmentIsADocument,

  // Names and terms
  nameNotNearAnother,
  billedAsThePerson,
  withdrawnNotNamed,
  nameUnique,
  termSpeltAsListed,
  noPersonalData,

  // What is said agrees
  datesInOrder,
  timeExists,
  weekdayMatches,
  digestHasSource,
  evidenceGiven,
  pointSpeakerSpoke,
  recordingGiven,
  draftReviewComplete,
  translationPairs,
  languageKnown,
  listedOnce,
  namesAnother,
  topicsFormATree,
  changeAnnounced,
  seeAlsoIsPending,
  orcidValid,

  // The record: with `--since` only
  logIsAppendOnly,
  alterationNoted,
  addressKept,

  // Words
  textPresent,
  titleInTrueCase,
  summaryIsShort,
  lettersIntact,
]
