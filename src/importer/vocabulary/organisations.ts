import type { OrganisationData } from '../../domain/schema/organisation.ts'

type OrganisationKind = NonNullable<OrganisationData['kind']>

/** Words that only a name of an organisation has, and the kind they give away. The first that fits counts. */
const kindWords: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/\b(?:university|college|madrasa|polytechnic)\b|یونیورسٹی|جامعہ/iu, 'university'],
  [
    /\b(?:united nations|un|unicef|undp|unesco|fao|european union|saarc|asean|world bank|asian development bank|international (?:maritime|labour|monetary) \w+|secretariat of the \w+ (?:pact|treaty))\b|اقوام متحدہ/iu,
    'intergovernmental',
  ],
  [
    /\b(?:ministry|government|department of (?:state|defen[cs]e|energy|health|education|fisheries|agriculture)|national assembly|parliament|senate|cabinet|authority|port authority|commission|police|navy|army|air force|coast ?guard|customs|municipality|city council|district administration|high commission|embassy|supreme court|high court|attorney general)\b|وزارت|حکومت|اتھارٹی|کمیشن|پارلیمنٹ|بلدیہ/iu,
    'government',
  ],
  [/\b(?:party|league|movement)$/iu, 'party'],
  [
    /\b(?:times|news|tv|television|radio|herald|tribune|gazette|daily|post|chronicle|broadcasting|media|press|observer|journal|magazine)\b/iu,
    'media',
  ],
  [/\b(?:ltd|limited|inc|plc|llc|corporation|company|enterprises|shipping lines?|industries)\b/iu, 'company'],
  [
    /\b(?:foundation|trust|society|association|alliance|federation|union of|ngo|forum|network|initiative|campaign)\b/iu,
    'civil-society',
  ],
]

const otherWords =
  /\b(?:institute|institution|centre|center|school|council|division|bureau|bank|group|agency|board|committee|secretariat|academy|think ?tank|office|court|observatory|laborator(?:y|ies)|programme|hospital|tribunal|exchange|patrol|club|chamber|lab|mission|task force|service|directorate|port of|ports)\b|انسٹی ٹیوٹ|ادارہ|مرکز|کونسل|بورڈ/iu

const acronym = /^(?:[A-Z][A-Z&.-]{1,9}|[A-Z]{2,}[a-z]?)$/u

export const looksLikeOrganisation = (text: string): boolean =>
  acronym.test(text.trim()) || otherWords.test(text) || kindWords.some(([words]) => words.test(text))

/** What kind of organisation a name gives away, if it does. */
export const kindOfOrganisation = (name: string): OrganisationKind | undefined =>
  kindWords.find(([words]) => words.test(name))?.[1]
