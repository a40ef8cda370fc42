import type { Role } from '../../domain/schema/speaker.ts'

/** Titles before a name that say what somebody is; kept with the person. Written out as the publication writes them. */
const honorifics: readonly (readonly [RegExp, string])[] = [
  [/prof(?:essor)?\.?/, 'Prof'],
  [/dr\.?|doctor/, 'Dr'],
  [/h\.? ?e\.?|(?:his|her) excellency/, 'H.E.'],
  [/amb(?:assador)?\.?/, 'Ambassador'],
  [/lt\.? ?gen(?:eral)?\.?|lieutenant[ -]general/, 'Lt Gen'],
  [/maj(?:or)?\.? ?gen(?:eral)?\.?/, 'Maj Gen'],
  [/brig(?:adier)?\.?(?: gen(?:eral)?\.?)?/, 'Brig'],
  [/gen(?:eral)?\.?/, 'Gen'],
  [/lt\.? ?col(?:onel)?\.?/, 'Lt Col'],
  [/col(?:onel)?\.?/, 'Col'],
  [/maj(?:or)?\.?/, 'Maj'],
  [/air (?:vice[ -])?marshal/, 'Air Marshal'],
  [/air (?:cdre|commodore)\.?/, 'Air Cdre'],
  [/(?:vice[ -]|rear[ -])?adm(?:iral)?\.?/, 'Admiral'],
  [/(?:cdre|commodore)\.?/, 'Cdre'],
  [/capt(?:ain)?\.?/, 'Capt'],
  [/justice/, 'Justice'],
  [/judge/, 'Judge'],
  [/(?:cmdr|commander)\.?/, 'Commander'],
  [/rev(?:erend)?\.?/, 'Rev'],
  [/(?:rt\.? )?hon(?:ou?rable)?\.?/, 'Hon'],
  [/lord/, 'Lord'],
  [/(?:lady|dame|baroness)/, 'Lady'],
  [/sen(?:ator)?\.?/, 'Senator'],
  [/engr?\.?|engineer/, 'Engr'],
  [/adv(?:ocate)?\.?/, 'Advocate'],
  [/barrister/, 'Barrister'],
  [/maulana/, 'Maulana'],
  [/mufti/, 'Mufti'],
  [/sir/, 'Sir'],
  [/پروفیسر/, 'پروفیسر'],
  [/ڈاکٹر/, 'ڈاکٹر'],
  [/سفیر/, 'سفیر'],
  [/جنرل/, 'جنرل'],
  [/بریگیڈیئر/, 'بریگیڈیئر'],
  [/انجینئر/, 'انجینئر'],
]
/** Forms of address that say nothing of the person; not kept. */
const courtesies = /mrs?\.?|ms\.?|miss|mx\.?|madam|جناب|محترمہ|محترم|مسٹر|مس/
/** All titles and forms of address, for patterns that look for names in running text. */
export const titleWords = [...honorifics.map(([pattern]) => pattern.source), courtesies.source]
  .join('|')
  .replaceAll(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
const retired = /\(?(?:r|retd|rtd|ret|retired|ریٹائرڈ|ر)\.?\)/

const start = (pattern: RegExp): RegExp => new RegExp(`^(?:${pattern.source})(?=[\\s(])\\s*`, 'iu')
const prefixes = honorifics.map(([pattern, written]) => [start(pattern), written] as const)
const courtesyStart = start(courtesies)
const retiredStart = new RegExp(`^(?:${retired.source})\\s*`, 'iu')

/** A name without its titles. */
export interface ParsedName {
  name: string
  honorific?: string
  /** Whether any title, a courtesy too, stood before it. */
  titled: boolean
}

export const parseName = (printed: string): ParsedName => {
  let rest = printed.trim().replaceAll(/\s+/g, ' ')
  const found: string[] = []
  let titled = false
  for (;;) {
    const courtesy = courtesyStart.exec(rest)
    const prefix = prefixes.find(([pattern]) => pattern.test(rest))
    const off = retiredStart.exec(rest)
    if (courtesy) rest = rest.slice(courtesy[0].length)
    else if (off && found.length > 0) {
      found[found.length - 1] += ' (R)'
      rest = rest.slice(off[0].length)
    } else if (prefix) {
      found.push(prefix[1])
      rest = rest.replace(prefix[0], '')
    } else break
    titled = true
  }
  const trailing = /\s*\((?:r|retd|rtd|retired)\.?\)$/i.exec(rest)
  if (trailing) {
    rest = rest.slice(0, trailing.index)
    if (found.length > 0 && !found.at(-1)?.endsWith('(R)')) found[found.length - 1] += ' (R)'
  }
  rest = rest.replace(/,\s*(?:ph\.?d\.?|m\.?phil\.?|mba|jd|esq)\.?$/i, '').trim()
  return { name: rest, titled, ...(found.length > 0 && { honorific: found.join(' ') }) }
}

/** Words that begin or make posts and institutions, and so are in no name. */
export const postWords =
  /\b(?:the|of|for|at|to|in|on|with|is|was|are|how|why|what|when|host|co-?host|moderator|speakers?|panell?ists?|chair|director|head|dean|editor|fellow|lecturer|research(?:er)?|analyst|journalist|minister|secretary|advis[eo]r|president|chairman|chairperson|manager|officer|coordinator|associate|assistant|senior|former|founder|consultant|expert|specialist|scholar|student|university|institute|college|centre|center|council|ministry|government|authority|commission|department|foundation|forum|society|association|school|network|group|party|agency|board|committee|union|academy|times|news|policy|report|webinar|summary|conclusion|discussion|points|recommendations?|introduction|security|regional|international|national|staff|desk|team|contents|table|figure|appendix|annex|page|chapter|part|section|north|south|east|west|new|river|water|sea|harbou?r|port|climate|trade|border|war|peace|crisis|future|rise|state|states|republic|asia|africa|europe|america)\b/i

const nameWord =
  /^(?:[\p{Lu}][\p{L}\p{M}]*(?:['’‐-][\p{L}][\p{L}\p{M}]*)*\.?|[\p{Lu}]\.(?:[\p{Lu}]\.)*|(?:bin|bint|ibn|al|ul|ur|ud|e|de|da|van|von|der|el|la|af)(?:-[\p{L}]+)?)$/u
const urduName = /^[\p{Script=Arabic}\p{M}]+(?:[ ][\p{Script=Arabic}\p{M}]+){1,4}$/u

/** Whether a line could be somebody's name, title before it or not. */
export const looksLikeName = (line: string): boolean => {
  const { name, titled } = parseName(line)
  if (/[\d:;!?@|/،؟۔]/u.test(name)) return false
  if (/\p{Script=Arabic}/u.test(name)) return titled ? name.split(' ').length <= 4 : urduName.test(name)
  const words = name.split(' ')
  if (words.length > 5 || words.length < (titled ? 1 : 2) || postWords.test(name)) return false
  return words.every((word) => nameWord.test(word)) && /^\p{Lu}/u.test(name) && /\p{L}{2}/u.test(name)
}

const roleWords: readonly (readonly [RegExp, Role])[] = [
  [/co-?[ -]?hosts?|co-?hosted|شریک میزبان/, 'co-host'],
  [/moderators?|moderated|session chair|chair(?:ed|person)?|facilitators?|ناظم|نظامت|ماڈریٹر/, 'moderator'],
  [/hosts?|hosted|anchor|master of ceremon(?:y|ies)|mc|میزبان/, 'host'],
  [
    /(?:opening|closing|concluding|welcome|welcoming|introductory|inaugural) (?:remarks?|address|note)(?: by)?|(?:vote|note) of thanks(?: by)?|thanking remarks|اظہارِ? تشکر|افتتاحی کلمات|اختتامی کلمات/,
    'remarks',
  ],
  [
    /(?:key ?note |guest |lead |main )?speakers?|key ?note(?: address)?|panell?ists?|discussants?|presenters?|resource persons?|guests?(?: of honou?r)?|chief guest|respondents?|experts?|مقررین|مقرر|مہمانِ? خصوصی|شرکائے گفتگو/,
    'speaker',
  ],
]

/** The role that a label names, if it names one and nothing more: “Keynote speaker:”. */
export const roleOf = (label: string): Role | undefined => {
  const bare = label.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '').replaceAll(/\s+/g, ' ')
  return roleWords.find(([words]) => new RegExp(`^(?:${words.source})$`, 'iu').test(bare))?.[1]
}

/** A role at the beginning of a line and what follows it. */
export const leadingRole = (line: string): { role: Role; rest: string; label: string } | undefined => {
  for (const [words, role] of roleWords) {
    const match = new RegExp(`^(${words.source})(?=[\\s,:：–—-])\\s*([,:：–—-]|\\bby\\b)?\\s*`, 'iu').exec(
      line.trim(),
    )
    if (match) return { role, rest: line.trim().slice(match[0].length), label: match[1] ?? '' }
  }
  return undefined
}
