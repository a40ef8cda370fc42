import { lineOf, type Block } from '../document.ts'
import { contactLine, postalAddress, saysSomething } from '../vocabulary/labels.ts'
import { sectionOf } from '../vocabulary/sections.ts'
import { labelled } from '../vocabulary/labels.ts'
import { countWords } from '../words.ts'
import type { Step } from '../work.ts'

const social =
  /^(?:follow us|find us|connect with us)?[\s:]*(?:@\w{3,}|(?:facebook|twitter|instagram|youtube|linkedin|x)\s*[:/]\s*\S+)(?:[\s|,]+\S+){0,4}$/iu

const isContact = (block: Block): boolean => {
  const line = lineOf(block)
  if (line === '' || countWords(line) > 30 || saysSomething.test(line)) return false
  const label = labelled(line)?.label
  if (label === 'registration' || label === 'recording' || label === 'url') return false
  return contactLine.test(line) || postalAddress.test(line) || social.test(line)
}

export const contacts: Step = {
  name: 'contacts',
  because:
    'Before the event’s time: the address tells the zone where none is stated. Its words would pass for a place or an organisation.',
  run: (work) => {
    const heading = work.blocks.findLast((block) => sectionOf(lineOf(block)) === 'contacts')
    const found = work.blocks.filter(isContact)
    work.contactText = found.map(lineOf).join('\n')
    work.drop(found, 'contact details: the publication holds its own')
    if (heading && found.length > 0) work.drop([heading], 'heading of the contact details')
  },
}
