import type { Mention, StatedPosition } from './draft.ts'
import { leadingRole, looksLikeName, parseName, roleOf } from './vocabulary/people.ts'
import { looksLikeOrganisation } from './vocabulary/organisations.ts'
import { isCapitals } from './words.ts'

const formerStart = /^(?:former(?:ly)?|ex-?|previously|past|late|erstwhile|سابق)\s*(?=\S)-?\s*/iu
/** Where a new post begins, besides a comma after an organisation. */
const newPost =
  /\s*[;|]\s*|\s*\n\s*(?=former|ex-)|,?\s+(?:and|&)\s+(?=(?:a |the )?(?:former|ex-|currently|current(?!\s+affairs)|member|visiting|founder|president|chair))|,\s*(?=former\b|ex-|formerly\b)/iu
/** “Department of X” is part of a post's house, not the house. */
const part = /^(?:department|dept\.?|division|section|unit|faculty|school|wing|desk|شعبۂ?)\b/iu

const strong =
  /\b(?:university|institute|ministry|authority|council|centre|center|commission|college|foundation|government|agency|board|academy|secretariat|trust|association|society|forum|bank|times|news|tv|corporation|committee)\b/i

/** “Associate Professor, X University and Former Head of Y, Z” → posts. Line breaks count as blanks. */
export const parsePositions = (
  printed: string,
  knows: (name: string) => boolean = () => false,
): StatedPosition[] =>
  printed
    .replace(/^[\s,;:–—|(-]+|[\s,;:–—|)]+$/gu, '')
    .split(newPost)
    .map((post) => post.replaceAll(/\s+/g, ' ').trim())
    .filter((post) => post !== '')
    .flatMap((post) => onePosition(post, knows))

const isOrganisation = (text: string, knows: (name: string) => boolean): boolean =>
  knows(text) || looksLikeOrganisation(text)

const onePosition = (post: string, knows: (name: string) => boolean): StatedPosition[] => {
  const former = formerStart.test(post)
  const bare = post
    .replace(formerStart, '')
    .replace(/^(?:currently|current|an?|the)\s+/iu, '')
    .trim()
  const parts = split(bare, knows)
  const found: StatedPosition[] = []
  for (const [index, one] of parts.entries()) {
    const last = found.at(-1)
    if (
      last &&
      found.length === 1 &&
      roleOf(last.title) !== undefined &&
      last.organisation === undefined &&
      !isOrganisation(one, knows)
    ) {
      found.push({ title: one, former: false })
      continue
    }
    const house =
      isOrganisation(one, knows) ||
      (isPerhapsHouse(one) && !parts.slice(index + 1).some((later) => isOrganisation(later, knows)))
    if (last && house && !isPost(one) && (last.organisation === undefined || part.test(last.organisation))) {
      if (last.organisation !== undefined) last.title += `, ${last.organisation}`
      last.organisation = one.replace(/^the\s+/i, '')
    } else if (last && last.organisation !== undefined && !/^\p{Lu}[\p{L}]+$/u.test(one)) {
      found.push({ title: one.replace(formerStart, ''), former: formerStart.test(one) })
    } else if (last) {
      // “Karachi” after an organisation, “Research and Policy” after a post: part of what stands before.
      if (last.organisation === undefined) last.title += `, ${one}`
      else last.organisation += `, ${one}`
    } else found.push({ title: one, former })
  }
  return found
}

/** A post’s own word decides: “Independent consultant” is no house. */
const isPost = (text: string): boolean => postNouns.test(text) && !strong.test(text)
const postNouns =
  /\b(?:director|professor|lecturer|fellow|head|dean|editor|researcher|analyst|journalist|minister|secretary|advis[eo]r|president|chair(?:man|person|woman)?|manager|officer|coordinator|associate|founder|consultant|expert|specialist|scholar|student|engineer|commander|correspondent|columnist|author|member|representative|ambassador|economist|lawyer|writer|senator|commissioner|inspector|governor|mayor|envoy|master)\b/i

/** Two capitalised words and more after a post, or a name in Urdu: a house without a telling word, such as “Selmara Power”. */
const isPerhapsHouse = (text: string): boolean =>
  /\p{Script=Arabic}/u.test(text) ||
  (text.split(' ').length >= 2 &&
    text.split(' ').every((word) => /^(?:\p{Lu}|of$|and$|for$|the$|&)/u.test(word)) &&
    !fieldWords.test(text))
const fieldWords =
  /\b(?:relations|studies|affairs|research|policy|sciences?|economics|history|law|engineering|strategy|operations|communications?|security|planning|programmes?)$/i

/** Posts that are held in a house: what follows “of” is that house. */
const heads =
  /^(?:(?:vice|deputy|general|executive|managing|joint|co-?)[ -]?)?(?:president|chair\w*|secretary(?:[ -]general)?|director(?:[ -]general)?|founder|member|chief executive(?: officer)?|ceo|chancellor|rector|commissioner|spokes\w+|commander|governor)$/i

/** The parts of a post: its title and its houses. */
const split = (post: string, knows: (name: string) => boolean): string[] => {
  const commas = post.split(/\s*[,،|]\s*|\s+[–—-]\s+/u).filter((one) => one !== '')
  return commas.flatMap((one, index): string[] => {
    if (index > 0 && isOrganisation(one, knows)) return [one]
    const at = /^(.+?)\s+(?:at|with)\s+(?:the\s+)?(\S.*)$/iu.exec(one)
    if (at?.[1] && at[2]) return [at[1], at[2]]
    const of = /^(.+?)\s+(?:of|in|for)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(one)
    const house = of?.[2]
    if (of?.[1] && house && !/,/.test(house) && (knows(house) || (strong.test(house) && !part.test(house))))
      return [of[1], house]
    if (of?.[1] && house && heads.test(of[1]) && isPerhapsHouse(house)) return [of[1], house]
    // “Co-host South Asia Times”: a role and a house without a comma between them.
    const role = leadingRole(one)
    if (role && role.rest !== '' && isOrganisation(role.rest, knows)) return [role.label, role.rest]
    return [one]
  })
}

/** Posts that are roles at the event are taken out of the posts; an organisation with no other post stays with none. */
export const withoutRoles = (
  positions: readonly StatedPosition[],
): Pick<Mention, 'role' | 'onBehalfOf' | 'positions'> => {
  const [as] = positions.filter(isRole)
  const role = as && roleOf(as.title)
  return {
    ...(role && { role }),
    ...(as?.organisation !== undefined && { onBehalfOf: as.organisation }),
    positions: positions.filter((position) => !isRole(position)),
  }
}

/** Who chairs an organisation has a post; who chairs without one named chairs the event. */
const isRole = ({ title, organisation }: StatedPosition): boolean =>
  roleOf(title) !== undefined && !(organisation !== undefined && /^chair/i.test(title))

/** Capitals alone are typography: “SAIMA NOOR” is printed for Saima Noor. */
export const cased = (name: string): string =>
  isCapitals(name) && !/^(?:[A-Z]\.\s*)+$/.test(name)
    ? name.replaceAll(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name

/**
 * “Dr. X Y, Associate Professor, Z University” → a mention; nothing if it does not begin with a name.
 * A line break after the name, a comma, a dash, a bracket or a bar may end it.
 */
export const parseMention = (
  printed: string,
  lines: readonly number[],
  knows?: (name: string) => boolean,
): Mention | undefined => {
  const lead = leadingRole(printed)
  const line = lead ? lead.rest : printed.trim()
  const match = /^(.+?)(?:\s*[,،(|;]\s*|\s+[–—-]\s+|\s*\n\s*|$)([\s\S]*)$/u.exec(line)
  let [head, rest] = [match?.[1]?.trim() ?? '', match?.[2] ?? '']
  // “Amb. (R) X”: the bracket belongs to the title before the name.
  if (/^\(?(?:r|retd|rtd|retired)\.?\)/i.test(rest)) {
    const again =
      /^((?:r|retd|rtd|retired)\.?\)\s*[^,،(|;:\n–—]*)(?:[,،(|;:\n]|\s[–—-]\s|$)\s*([\s\S]*)$/iu.exec(rest)
    head = `${head} (${again?.[1]?.trim() ?? ''}`
    rest = again?.[2] ?? ''
  }
  if (!looksLikeName(head)) return undefined
  const { name, honorific } = parseName(head)
  const { role, ...stated } = withoutRoles(parsePositions(rest.replace(/\)$/, ''), knows))
  const written = cased(name)
  const found = lead?.role ?? role
  return {
    name: written,
    ...(honorific !== undefined && { honorific }),
    ...stated,
    ...(found && { role: found }),
    lines,
  }
}

/** “X, Y and Z” → names, if each of them is one. */
export const parseNames = (printed: string): string[] | undefined => {
  const names = printed
    .split(/\s*[,،;&]\s*(?:and\s+|اور\s+)?|\s+(?:and|with|اور)\s+/iu)
    .map((name) => name.replace(/[.\s]+$/u, ''))
    .filter((name) => name !== '')
  return names.length > 0 && names.every((name) => looksLikeName(name)) ? names : undefined
}
