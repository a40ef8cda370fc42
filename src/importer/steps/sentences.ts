import nlp from 'compromise'
import { z } from 'zod'
import { lineOf } from '../document.ts'
import { countWords, sentencesOf } from '../words.ts'
import type { Step } from '../work.ts'

const tagged = z.array(
  z.object({ terms: z.array(z.object({ text: z.string(), normal: z.string(), tags: z.array(z.string()) })) }),
)

/** Each of these opens a clause with a verb of its own. */
const clause =
  /^(?:that|who|which|whom|because|if|when|while|although|though|unless|until|since|where|what|how|whether|whose|whoever|whatever)$/
/** A word in -s before what a verb takes: the tagger holds many a “risks” for a noun. */
const inflected =
  /\b\p{L}{3,}s\s+(?:the|an?|that|this|these|those|to|its?|their|his|her|our|no|not|nothing|nobody|only|more|less|most|each|every|both|any|some|how|what|why|whether|if|because|already|\p{L}+ly|\p{L}+ing)\b/u

/**
 * Whether a sentence of English seems to have no finite verb of its own: the mark of one that was cut or mistyped.
 * Participles with a preposition before or “by” behind them are no verbs of a main clause.
 */
export const lacksVerb = (sentence: string): boolean => {
  if (
    countWords(sentence) < 10 ||
    !/^\p{Lu}/u.test(sentence) ||
    !/[.]["”’)]?$/u.test(sentence) ||
    inflected.test(sentence)
  )
    return false
  const terms = tagged
    .parse(nlp(sentence).json({ terms: { normal: true, tags: true } }))
    .flatMap((one) => one.terms)
  const finite = terms.filter(({ normal, tags }, index) => {
    if (
      !tags.includes('Verb') ||
      tags.includes('Gerund') ||
      /ing$/.test(normal) ||
      (tags.includes('Infinitive') && terms[index - 1]?.normal === 'to')
    )
      return false
    const before = terms[index - 1]
    const isParticiple =
      /(?:ed|en|wn|ught|de|ung|ost|eft|ld|nt|d)$/.test(normal) && before?.tags.includes('Auxiliary') !== true
    return !(
      isParticiple &&
      (/^(?:as|when|if|once|than|the|a|an|by|with|from|of)$/.test(before?.normal ?? '') ||
        /^(?:by|to|from|in)$/.test(terms[index + 1]?.normal ?? ''))
    )
  })
  return finite.length <=
    terms.filter(({ normal }) => clause.test(normal)).length - (clause.test(terms[0]?.normal ?? '') ? 1 : 0)
    ? finite.length === 0 ||
        !terms.some(
          ({ tags }) => tags.includes('Auxiliary') || tags.includes('Copula') || tags.includes('Modal'),
        )
    : false
}

export const sentences: Step = {
  name: 'sentences',
  because:
    'When the text is settled: a sentence that seems broken is shown to the editors and left as it stands.',
  run: (work) => {
    if (work.draft.language !== undefined && work.draft.language !== 'en') return
    for (const block of work.blocks) {
      if (block.type !== 'paragraph') continue
      for (const sentence of sentencesOf(lineOf(block)))
        if (lacksVerb(sentence))
          work.ask(
            'body',
            `This sentence seems to lack its verb (line ${block.lines[0] ?? '?'}). It stands as it is: “${sentence}”`,
          )
    }
  },
}
