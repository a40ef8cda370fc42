/** What the sections of a webinar report are called, in the order in which a name is tried. */
export const sectionNames = {
  participants:
    /^(?:list of )?(?:participants?|attendees?|attendance|audience|registered participants|participants?[’']? list|شرکا(?:ء|ئے ویبینار)?(?: کی فہرست)?)$/iu,
  captures:
    /^(?:(?:webinar|event|session|photo|meeting|zoom) )?(?:highlights?|glimpses?|gallery|screen ?shots?|pictures|photos|photographs|snapshots?|chat(?: log| box| messages)?|screen captures?)(?: (?:of|from) the (?:webinar|event|session))?$/iu,
  recommendations:
    /^(?:(?:key|policy|main|major|way forward and|conclusions? and|findings and|summary of) )*(?:policy )?recommendations?(?: (?:for|to) .{1,80}| and (?:the )?way forward)?$|^(?:the )?way forward$|^(?:policy (?:proposals|actions|options)|proposed (?:actions|measures)|action points|calls? to action|what should be done)$|^(?:پالیسی |اہم |کلیدی )?(?:سفارشات|تجاویز)$/iu,
  discussion:
    /^(?:(?:key|main|major|summary of(?: the)?|panel|session|important) )*(?:discussion(?:s)?(?: points| summary| highlights)?|points(?: (?:of|from|raised in) (?:the )?discussion| raised)?|talking points|key ?points|takeaways|deliberations|proceedings|interventions|presentations|remarks by (?:the )?(?:speakers|panell?ists)|speakers?[’']? (?:remarks|points|interventions|views)|(?:views|contributions) of (?:the )?(?:speakers|panell?ists)|what (?:the )?(?:speakers|panell?ists) said|speakers?[’']? insights|key insights|highlights of the discussion)$|^(?:اہم |کلیدی )?(?:نکات|گفتگو|بحث)(?: کے (?:اہم )?نکات)?$|^(?:مقررین (?:کے|کی) .{1,20})$/iu,
  people:
    /^(?:(?:our|the|guest|keynote|distinguished|featured|list of|about the) )*(?:speakers?|panell?ists?|panel|moderators?|hosts?|co-?hosts?|resource persons?|discussants?|speakers? and moderators?|moderators? and speakers?|programme|(?:participants|members) of the panel|speakers?[’']? profiles?|key ?note|chair|session chair)$|^(?:مقررین|مقرر|میزبان|شرکائے گفتگو|نظامت|ناظم)$/iu,
  questions:
    /^(?:questions? (?:and|&) answers?|q ?(?:&|and|\/) ?a|q\.? ?& ?a\.?|q ?& ?a session|(?:questions? (?:and|&) answers?|q ?& ?a|question-answer)(?: session| segment)?|questions? from the (?:audience|floor|participants)|audience questions|interactive session|سوال(?:ات)? و جواب(?:ات)?|سوالات)$/iu,
  summary: /^(?:executive summary|summary|abstract|overview|synopsis|at a glance|خلاصہ|انتظامی خلاصہ)$/iu,
  framework:
    /^(?:conceptual framework|(?:concept|background)(?: note)?|introduction|context|background(?: and context| and rationale)?|rationale|objectives?|aims?(?: and objectives)?|about the webinar|why it matters|تعارف|پس منظر|مقاصد)$/iu,
  conclusion:
    /^(?:conclusions?|concluding (?:thoughts|observations)|closing|wrap-?up|final (?:thoughts|word)|outcome|اختتامیہ|حاصل کلام|نتیجہ)$/iu,
  thanks:
    /^(?:thank(?:ing|s)?(?: (?:remarks?|note|you))?|note of thanks|vote of thanks|(?:closing|concluding|opening|welcome|welcoming|introductory|inaugural) (?:remarks?|address|note|session)|acknowledge?ments?|اظہارِ? تشکر|(?:افتتاحی|اختتامی) کلمات|شکریہ)(?: by .{2,80})?$/iu,
  contacts:
    /^(?:contacts?(?: us| details| information)?|get in touch|reach us|for (?:more|further) information.{0,40}|رابطہ)$/iu,
} as const

export type SectionName = keyof typeof sectionNames

/** Numbers, colons and marks around a heading's words say nothing of its kind. */
export const headingWords = (heading: string): string =>
  heading
    .replace(/^\s*(?:(?:section|part)\s+)?(?:[0-9۰-۹]{1,2}|[ivx]{1,4}|[a-h])\s*[.):–—-]\s*/iu, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
    .replaceAll(/\s+/g, ' ')

export const sectionOf = (heading: string): SectionName | undefined => {
  const words = headingWords(heading)
  return (Object.keys(sectionNames) as SectionName[]).find((name) => sectionNames[name].test(words))
}

/** Lines that say what kind of document this is, and nothing else. */
export const kindLabels =
  /^\W*(?:(?:sat|policy|event|post-event|post-?webinar|international|national|online|virtual|live) )*(?:webinar|web ?talk|online (?:event|discussion|seminar)|round ?table|panel discussion|seminar|policy dialogue|dialogue|brief report|(?:post-)?(?:event|webinar) (?:brief|report|summary|note)|event (?:brief|report)|webinar (?:brief|report|summary|proceedings|series)|post-webinar report|brief|report|proceedings|summary report|ویبینار(?: رپورٹ| کی رپورٹ)?|رپورٹ|مختصر رپورٹ|ویبینار بریف)(?:\s*(?:#|no\.?)?\s*\d{1,3})?\W*$/iu

/** Labels of a commentary's series or section, as pages print them above a title. */
export const kickerLabels =
  /^(?:\p{L}{2,6} )?(?:commentar(?:y|ies)|opinions?|op-?ed|analysis|editorial|perspectives?|viewpoint|insight|issue brief|policy brief|feature|essay|blog|column|special report|explainer|guest (?:column|post)|تبصرہ|تجزیہ|کالم|اداریہ|رائے|مضمون)s?$/iu
