/** A line that announces who the author is. */
export const bioLabels =
  /^(?:about (?:the |our )?(?:author|writer|contributor|columnist)s?|(?:the )?(?:author|writer|contributor)s?(?:['’]s?)?\s*(?:bio(?:graph(?:y|ical note))?(?:data)?|profile|note|info(?:rmation)?)|bio(?:graphy)?|authors?|contributors?|مصنف(?:ہ)? (?:کا تعارف|کے بارے میں)|تعارفِ? مصنف|لکھاری کا تعارف)\s*[:：]?$/iu

/** The same with the text on one line: “About the author: …”. */
export const inlineBioLabel =
  /^(?:about the (?:author|writer)s?|(?:the )?author['’]?s?\s*(?:bio|profile|note)|bio|مصنف کا تعارف)\s*[:：–—-]\s*(?=\S)/iu

/** A bio that names nobody: the byline does. */
export const namelessBio =
  /^(?:the|this|our) (?:author|writer|columnist|essayist|contributor)s?\b.{0,3}\b(?:is|are|was|were|has|have|holds?|serves?|works?|teaches|teach|can be|may be|heads?|leads?|currently|previously)\b|^(?:she|he|they) (?:is|are|tweets?|can be reached|holds|works|teaches|writes)\b.{0,200}$|^(?:مصنف(?:ہ)?|مضمون نگار|لکھاری|کالم نگار)\s+\S.*(?:ہیں|ہے|تھے)\s*۔?$/iu

/** What follows the name at the beginning of a bio. */
export const bioVerbs =
  /\s+(?:is|was|are|holds|has|serves|works|teaches|writes|studies|leads|heads|researches|specialis[ez]s|covers|edits|directs|currently|focuses|graduated|received|earned|completed|joined)\b|\s*,\s*|\s*\(|\s+(?:ایک|نے|کی|کے|اسلام آباد|لاہور|کراچی|پاکستان)(?=\s)/iu
