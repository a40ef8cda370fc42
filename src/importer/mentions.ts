import type { Role } from '../domain/schema/speaker.ts'
import type { Mention } from './draft.ts'
import { isNearName, isSameName } from './name-match.ts'
import { parseMention, parseNames } from './people.ts'
import { parseName, titleWords } from './vocabulary/people.ts'

type Knows = (name: string) => boolean

const titled = String.raw`(?<![\p{L}\p{M}])(?:(?:${titleWords})(?![\p{L}\p{M}]))`
const between = new RegExp(
  String.raw`\s*[;\n]\s*|(?<=\))\s*(?:,|،|and|&|اور)+\s*(?:and\s+)?|\s*[,،]?\s+(?:and|&|اور)\s+(?=${titled})|\s*[,،]\s*(?=${titled})`,
  'u',
)

/** “Dr A, Professor, X; Mr B (Y) and Ms C” → mentions. Nothing if any part is no person. */
export const parseMentions = (
  text: string,
  lines: readonly number[],
  knows: Knows,
): Mention[] | undefined => {
  const parts = text
    .split(between)
    .map((part) => part.replace(/^(?:and|اور)\s+|[.\s]+$/giu, ''))
    .filter((part) => part !== '')
  const names = parts.length === 1 ? parseNames(text) : undefined
  if (names && names.length > 1) return names.map((name) => ({ ...parseName(name), positions: [], lines }))
  const mentions = parts.map((part) => parseMention(part, lines, knows))
  return mentions.every((mention) => mention !== undefined) && mentions.length > 0 ? mentions : undefined
}

const name = String.raw`((?:${titled}\s*(?:\((?:R|Retd|retd|Rtd)\.?\)\s*)?)*\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|bin|ul|ur|al)){0,3})`
const posts = String.raw`(?:,\s*((?:(?!\bwho\b|\bwhich\b|[.;]\s|,\s+(?:and\s+)?(?:the|who|which|with|while)\b|,\s+(?:and|but)\s+\p{Ll}|,\s+\p{Ll}+ed\b|\band\s+(?:co-?hosted|featured|included|began|opened)).){3,160}))?`

/** Sentences that give somebody a role. The first group is the name, the second the posts. */
const sentences: readonly (readonly [RegExp, Role])[] = [
  [new RegExp(String.raw`\b(?:moderated|chaired|facilitated) by\s+${name}${posts}`, 'gu'), 'moderator'],
  [new RegExp(String.raw`\bco-?hosted by\s+${name}${posts}`, 'gu'), 'co-host'],
  [new RegExp(String.raw`(?<!co-)(?<!co)\bhosted by\s+${name}${posts}`, 'gu'), 'host'],
  [new RegExp(String.raw`${name}${posts},?\s+(?:moderated|chaired|facilitated) the\b`, 'gu'), 'moderator'],
  [
    new RegExp(
      String.raw`\b(?:remarks|address|(?:vote|note) of thanks) (?:was |were )?(?:delivered|given|made|offered|presented|extended) by\s+${name}${posts}`,
      'gu',
    ),
    'remarks',
  ],
  [
    new RegExp(
      String.raw`${name}${posts},?\s+(?:delivered|gave|offered|made|presented|extended) (?:the|a|his|her) (?:opening|closing|concluding|welcome|welcoming|introductory|vote|note)`,
      'gu',
    ),
    'remarks',
  ],
  [new RegExp(String.raw`${name}${posts},?\s+(?:thanked|welcomed) the\b`, 'gu'), 'remarks'],
]

/** People whom running text gives a role. */
export const rolesInText = (text: string, lines: readonly number[], knows: Knows): Mention[] =>
  sentences.flatMap(([pattern, role]) =>
    [...text.matchAll(pattern)].flatMap(([, printed = '', positions = '']): Mention[] => {
      const mention = parseMention(
        positions === '' ? printed.replace(/\.$/, '') : `${printed}, ${positions}`,
        lines,
        knows,
      )
      return mention ? [{ ...mention, role }] : []
    }),
  )

/** Whether a text names the person, by the whole name or by title and last name. */
export const names = (text: string, person: Mention): boolean => {
  if (text.toLowerCase().includes(person.name.toLowerCase())) return true
  const words = person.name.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length > 1 && new RegExp(`${titled}\\s*${escape(last)}(?!\\p{L})`, 'u').test(text)) return true
  return candidates(text).some((other) => isNearName(other, person.name))
}

const escape = (value: string): string => value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Runs of two or three capitalised words: what could be a name in running text. */
export const candidates = (text: string): string[] => {
  const words = text
    .split(/\s+/)
    .map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}.]+$/gu, '').replace(/(?:['’]s)$/u, ''))
  return words.flatMap((word, index) =>
    [2, 3].flatMap((length) => {
      const run = [word, ...words.slice(index + 1, index + length)]
      return run.length === length && run.every((one) => /^\p{Lu}[\p{L}.'’-]*$/u.test(one))
        ? [run.join(' ')]
        : []
    }),
  )
}

export const sameSpeaker = (a: Mention, b: Mention): boolean => isSameName(a.name, b.name)
