/** Labels of an event's announcement: “Date:”, “Venue:”. Each is followed by its value on the line or in the next cell. */
const labels = {
  title: /(?:webinar |event )?(?:title|topic|theme|subject)|عنوان|موضوع/,
  when: /(?:event |webinar )?(?:date(?: (?:and|&) time| ?\/ ?time)?|day|time(?:ing|s)?|when|duration|schedule|held on)|تاریخ|وقت|بتاریخ/,
  place: /venue|location|where|place|مقام/,
  platform: /platform|mode|medium|format|via/,
  organiser:
    /(?:jointly )?(?:organi[sz]ed|hosted|convened|held|arranged) by|organi[sz]ers?|convener|host(?:ing)? (?:organi[sz]ation|institution|institute)|زیرِ? اہتمام|منتظم/,
  partner:
    /(?:in )?(?:collaboration|partnership|cooperation|association) with|co-?organi[sz](?:ed by|ers?)|partners?|اشتراک/,
  registration: /registration(?: link)?|register(?: (?:at|here|now))?/,
  recording:
    /recording(?: link)?|(?:watch|video)(?: (?:at|here|link|the recording))?|youtube(?: link)?|ریکارڈنگ/,
  url: /(?:event |zoom |joining |meeting )?(?:link|url|web ?page)/,
  authors:
    /(?:report(?:ed)?|prepared|compiled|written|drafted) by|rapporteurs?|report(?:ing)? (?:author|writer)s?|authors?|رپورٹ|تحریر/,
  published: /(?:date of publication|published(?: on)?|publication date|report date|تاریخِ? اشاعت)/,
} as const

export type Label = keyof typeof labels

/** The label at the beginning of a line and what follows it. Without a colon, only phrases that end in “by” or “with” are labels. */
export const labelled = (line: string): { label: Label; rest: string } | undefined => {
  const bare = line.replace(/^[\s\p{P}\p{S}]+/u, '')
  for (const label of Object.keys(labels) as Label[]) {
    const match =
      new RegExp(`^(?:${labels[label].source})\\s*(?:[:：]|[–—-](?=\\s)|\\|)\\s*`, 'iu').exec(bare) ??
      new RegExp(`^(?:${labels[label].source})(?<=by|with)\\s+(?=\\p{Lu})`, 'u').exec(
        bare.charAt(0).toLowerCase() + bare.slice(1),
      )
    if (match) return { label, rest: bare.slice(match[0].length).trim() }
  }
  return undefined
}

/** The same for a table's first column, where no colon is needed. */
export const labelAlone = (cell: string): Label | undefined =>
  labelled(`${cell.replace(/[\s:：]+$/u, '')}:`)?.label

export const onlineWords =
  /\b(?:webinar|online|virtual(?:ly)?|zoom|google meet|microsoft teams|webex|youtube live|facebook live)\b|ویبینار|آن لائن/iu
export const mixedWords = /\bhybrid\b|\bin person and online\b/iu

/** Details by which an outlet is reached. */
export const contactLine =
  /(?:[\w.+-]+@[\w-]+\.[\w.]+|(?:^|[\s:])\+?\d[\d\s().-]{7,}\d|\b(?:https?:\/\/|www\.)\S+|^\S+\.(?:org|com|net|pk|edu|gov)(?:\/\S*)?$)/iu
export const postalAddress =
  /\b(?:house|street|st\.|road|rd\.|avenue|sector|block|floor|plaza|p\.? ?o\.? box|suite|building|lane|marg|blvd|boulevard)\b.*(?:\d|,)/iu
/** Verbs or pronouns: a line that has them says something and is no address. */
export const saysSomething = /\b(?:is|are|was|were|has|have|will|should|must|we|they|our)\b/iu
