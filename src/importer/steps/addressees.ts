import { plain } from '../document.ts'
import { looksLikeOrganisation } from '../vocabulary/organisations.ts'
import { key, sentencesOf } from '../words.ts'
import type { Work } from '../work.ts'

const modal = String.raw`\s+(?:should|must|shall|needs? to|ought to|ha(?:s|ve) to|(?:is|are) (?:urged|advised|called upon|requested) to|would do well to|کو چاہیے)`

/** The subject of a demand: what stands before its modal verb, at the start of a clause. */
const subject = new RegExp(
  String.raw`(?:^|[,;:–—]\s+|\band\s+)((?:the\s+)?\p{Lu}[^,;:.]{1,90}?)${modal}\b`,
  'iu',
)

/** Names of states, as English has them. */
const states: ReadonlyMap<string, string> = (() => {
  const display = new Intl.DisplayNames('en', { type: 'region' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = letters
    .flatMap((a) => letters.map((b) => `${a}${b}`))
    .flatMap((code) => {
      const name = display.of(code)
      return name === undefined || name === code ? [] : [[name.toLowerCase(), name] as const]
    })
  return new Map(names)
})()

/** “Pakistan”, “Pakistan’s policy” → the state, as the one that acts. */
const stateOf = (text: string): string | undefined => {
  const bare = text.trim().replace(/^the\s+/i, '')
  return (
    states.get(bare.toLowerCase()) ??
    states.get(
      (
        /^(\p{Lu}[\p{L} ]+?)['’]s?\s+(?:policy|government|leadership|policymakers|authorities|strategy|diplomacy|approach|posture)\b/u.exec(
          bare,
        )?.[1] ?? ''
      ).toLowerCase(),
    )
  )
}

/** An organisation by the words for it: one that the archive knows, a state, or what is named like one. */
export const addresseeOf = (work: Work, words: string, listed = false): string[] => {
  const bare = words
    .trim()
    .replace(/^(?:the|both)\s+/i, '')
    .replace(/[.:\s]+$/u, '')
  if (bare === '') return []
  const known = work.known.organisation(bare)
  if (known !== undefined) return [nameOf(work, known)]
  const state = stateOf(bare)
  if (state !== undefined) return [`Government of ${state}`]
  const parts = bare.split(/\s+and\s+(?:the\s+)?|\s*[,;&]\s*(?:and\s+)?(?:the\s+)?/u)
  if (
    parts.length > 1 &&
    parts.every(
      (part) =>
        /^\p{Lu}/u.test(part) &&
        (work.known.organisation(part) !== undefined ||
          looksLikeOrganisation(part) ||
          organisationsOf(work).some((name) => key(name) === key(part))),
    )
  )
    return parts.flatMap((part) => addresseeOf(work, part))
  const own = organisationsOf(work).find((name) => key(name) === key(bare))
  if (own !== undefined) return [own]
  const isName =
    /^\p{Lu}|\p{Script=Arabic}/u.test(bare) &&
    bare.split(' ').length <= 10 &&
    (looksLikeOrganisation(bare) || isProperName(words))
  const capitals =
    bare.split(' ').filter((word) => /^\p{Lu}|^(?:of|and|for|the|on|in|&)$/u.test(word)).length /
    bare.split(' ').length
  return isName && (capitals >= 0.75 || listed || /\p{Script=Arabic}/u.test(bare)) ? [bare] : []
}

/** “The Coastal Patrol”: an article and two capitals make a name of it. */
const isProperName = (words: string): boolean =>
  /^the\s+(?:\p{Lu}[\p{L}-]+\s+){1,4}\p{Lu}[\p{L}-]+$/iu.test(words.trim()) &&
  /^(?:the\s+)?(?:\p{Lu}\S*\s*)+$/iu.test(words.trim()) &&
  !/\s\p{Ll}/u.test(words.trim().replace(/^the\s+/i, ''))

/** Organisations that the document names as somebody’s house or as its organiser. */
const organisationsOf = ({ draft }: Work): string[] => [
  ...draft.event.organisers,
  ...draft.speakers.flatMap(({ positions }) => positions.flatMap(({ organisation }) => organisation ?? [])),
]

const nameOf = (work: Work, id: string): string =>
  work.known.organisations.find((one) => one.id === id)?.names[0] ?? id

/** The organisations that a text calls upon to act. */
export const statedIn = (work: Work, text: string): string[] =>
  sentencesOf(text).flatMap((sentence) => {
    const said = subject.exec(sentence)?.[1]
    if (said !== undefined) {
      const whole = addresseeOf(work, said)
      if (whole.length > 0) return whole
      // “For a lasting peace the Ministry of X should”: the name stands at the end of the subject.
      const tail = /\bthe\s+(\p{Lu}.*)$/u.exec(said)?.[1]
      if (tail !== undefined) return addresseeOf(work, tail)
    }
    const urdu = /^(.{3,60}?)\s+کو\s+(?:چاہیے|چاہئے|لازم)/u.exec(sentence)?.[1]
    if (urdu !== undefined) return addresseeOf(work, urdu, true)
    const responsible =
      /\((?:(?:lead|responsible|action|for|by)\s*[:：]\s*)?(?:the\s+)?(\p{Lu}[^()]{3,80})\)\s*\.?$/u.exec(
        sentence,
      )?.[1]
    return responsible === undefined ? [] : addresseeOf(work, responsible)
  })

/**
 * Addressees for recommendations that name none: governments of places in the text that the archive has, or else whoever the
 * others are addressed to most. Each is marked `inferred`, and one question lists them.
 */
export const inferAddressees = (work: Work): void => {
  const { recommendations } = work.draft
  const counts = new Map<string, number>()
  for (const { addressees } of recommendations)
    for (const { organisation } of addressees) counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  const governments = work.known.organisations.flatMap(({ names }) => {
    const place = /^Government of (.+)$/.exec(names[0] ?? '')?.[1]
    return place === undefined ? [] : [{ place, name: names[0] ?? '' }]
  })
  const inferred: number[] = []
  recommendations.forEach((recommendation, index) => {
    if (recommendation.addressees.length > 0) return
    const text = plain(recommendation.content)
    const named = governments
      .filter(({ place }) => states.get(place.toLowerCase()) === undefined && text.includes(place))
      .map(({ name }) => name)
    const found = named.length > 0 ? named : most === undefined ? [] : [most[0]]
    if (found.length === 0) return
    recommendation.addressees = found.map((organisation) => ({ organisation, basis: 'inferred' }))
    inferred.push(index + 1)
  })
  if (inferred.length > 0)
    work.ask(
      'recommendations',
      `Recommendations ${inferred.join(', ')} name nobody who should act: the addressees filed are inferred. Are they right?`,
    )
  const open = recommendations.flatMap(({ addressees }, index) =>
    addressees.length === 0 ? [index + 1] : [],
  )
  if (open.length > 0)
    work.ask(
      'recommendations',
      `Who should act on recommendations ${open.join(', ')}? The text does not say.`,
    )
}
