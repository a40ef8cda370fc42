const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop after these ends no sentence, whatever follows: titles, and words that lead to what they shorten. */
const leading =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Amb|Gen|Col|Lt|Maj|Brig|Capt|Cdr|Adm|Sen|Rep|Gov|Hon|Pres|St|Mt|Ft|Engr|Adv|cf|vs?|viz|approx|ca?|e\.g|i\.e|al)\.$/u

/** A full stop after these ends no sentence where a number follows. */
const numbering = /(?:^|[\s(])(?:Nos?|Arts?|Sec|Figs?|Vol|Ch|Rs|pp?)\.$/u

/** Initials: `A.` of a name, `U.S.`. They may stand at the end of a sentence, too. */
const initials = /(?:^|[\s(“"‘'])(?:\p{Lu}\.)+$/u

/** Words that open a sentence far more often than they follow initials. */
const opening =
  /^(?:The|An?|This|That|These|Those|It|Its|He|She|They|We|You|His|Her|Their|Our|There|Here|In|On|At|By|For|From|With|Of|To|But|And|Or|Nor|Yet|So|If|When|While|As|After|Before|Since|Because|Although|Though|However|Meanwhile|What|Why|How|Who|Not|No|Some|Many|Most|Both|All|Each|Such)\b/u

const goesOn = (sentence: string, next: string): boolean => {
  const end = sentence.trimEnd()
  return (
    leading.test(end) ||
    (numbering.test(end) && /^\p{N}/u.test(next)) ||
    (initials.test(end) && !opening.test(next))
  )
}

/** A sentence as it stands in a text, with the blanks behind it. */
export interface Sentence {
  index: number
  text: string
}

/**
 * The sentences of a text (Unicode UAX 29), which do not end at “Dr. Khan”, “e.g. Hawala” or “U.S. forces”.
 * Joined, they are the text.
 */
export const sentencesIn = (text: string): Sentence[] => {
  const found: Sentence[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const last = found.at(-1)
    if (last !== undefined && goesOn(last.text, segment)) last.text += segment
    else found.push({ index, text: segment })
  }
  return found
}

/** The sentence that holds a place of a text, without blanks around it. Paragraphs are lines. */
export const sentenceAt = (text: string, index: number): string => {
  const from = text.lastIndexOf('\n', index) + 1
  const to = text.indexOf('\n', index)
  const paragraph = text.slice(from, to === -1 ? text.length : to)
  const holding = sentencesIn(paragraph).findLast((sentence) => sentence.index <= index - from)
  return (holding?.text ?? paragraph).trim()
}
