/**
 * What sites print around a text. Each pattern must fit a whole line, folded to lower case: a sentence that merely
 * speaks of cookies stays.
 */
const line = (source: string): RegExp =>
  new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${source})[\\s\\p{P}\\p{S}\\d]*$`, 'iu')

export const chromeLines: readonly { is: RegExp; reason: string }[] = [
  {
    reason: 'navigation',
    is: line(
      'home|menu|main menu|search|search for|skip to (?:main )?content|jump to .{0,30}|back to top|go to top|toggle navigation|close|open menu|next|previous|prev|next (?:post|article|story)|previous (?:post|article|story)|older posts?|newer posts?|read more|continue reading|show more|load more|see all|view all|more|about(?: us)?|contact(?: us)?|sections?|subscribe|log ?in|sign ?in|sign ?up|register|e-?paper|today.s paper|ہوم|صفحۂ? ?اول|سرورق|تلاش|مینو|مزید پڑھیں',
    ),
  },
  {
    reason: 'navigation',
    is: /^\s*(?:home|سرورق|ہوم)\s*(?:[>›»/|→·]\s*[^.!?]{1,60}){1,5}$/iu,
  },
  {
    reason: 'credit of a picture that did not come along',
    is: /^(?=.{0,200}$).{0,160}\b(?:photo(?:graph)?|image|picture|illustration|photo credit|file photo)(?: credit| courtesy)?(?: by)?\s*[:：/]\s*\S.{0,60}$/iu,
  },
  {
    reason: 'share buttons',
    is: line(
      '(?:share|share (?:this|on|via|with|article|post|now)[\\w\\s-]{0,24}|facebook|twitter|x \\(twitter\\)|linkedin|whats ?app|telegram|pinterest|reddit|instagram|youtube|threads|bluesky|flipboard|e-?mail|e-?mail this|print|print this(?: page| article)?|copy link|link copied!?|tweet|pin it|save|bookmark|follow us(?: on .{1,30})?|follow|like|click to (?:share|print|email).{0,60}|listen(?: to (?:this )?(?:article|story))?|shares|likes|views|شیئر(?: کریں)?|فیس بک|ٹوئٹر|واٹس ایپ|پرنٹ)(?:[\\s|·,/•-]+(?:share|facebook|twitter|x|linkedin|whats ?app|telegram|e-?mail|print|copy link|instagram|youtube|pinterest|reddit|فیس بک|ٹوئٹر|واٹس ایپ))*',
    ),
  },
  {
    reason: 'comment form',
    is: line(
      'leave a (?:reply|comment)(?: to .{1,40})?|cancel reply|post (?:a )?comment|submit comment|add (?:a )?comment|write a comment|your e-?mail address will not be published.{0,60}|required fields are marked.{0,5}|comments? ?\\*?|name ?\\*|e-?mail ?\\*|website|save my name.{0,90}|notify me of .{1,60}|comments? (?:are|is) (?:closed|off).{0,40}|no comments?(?: yet)?|be the first to comment.{0,20}|\\d* ?repl(?:y|ies)|join the (?:conversation|discussion)|view comments|تبصرہ کریں|جواب دیں|تبصرے|آپ کا ای ?میل ایڈریس شائع نہیں کیا جائے گا.{0,60}',
    ),
  },
  {
    reason: 'cookie notice',
    is: /^(?=.{0,300}$)(?:(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.*|by continuing (?:to|you)\b.*(?:cookies|terms|privacy).*|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|cookie (?:settings|policy|preferences|notice)|manage (?:cookies|preferences|consent)|got it!?|یہ ویب ?سائٹ کوکیز.*)$/iu,
  },
  {
    reason: 'newsletter and advertising',
    is: /^(?=.{0,200}$)(?:(?:advertisement|ad|advert|sponsored|promoted|اشتہار|advertise with us)[\s:.-]*|(?:subscribe|sign up|join)\b.{0,100}\b(?:newsletter|inbox|updates|mailing list|channel|whatsapp|briefing)\b.*|get (?:the|our) .{0,60}(?:inbox|newsletter).*|enter your e-?mail.{0,60}|(?:our )?newsletter|support (?:our|independent) (?:work|journalism).{0,60}|donate(?: now)?|download (?:our|the) app.{0,40}|loading[.…]*)$/iu,
  },
  {
    reason: 'footer',
    is: /^(?=.{0,240}$)(?:(?:copyright\b|©|\(c\)\s*\d{4}).*|.{0,80}©\s*\d{4}.*|.{0,100}\ball rights reserved\b.{0,60}|جملہ حقوق.*|(?:privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|terms|disclaimer|sitemap|careers|cookies|accessibility|advertise|rss)(?:\s*[|·•/,–-]?\s*(?:privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|terms|disclaimer|sitemap|careers|cookies|contact(?: us)?|about(?: us)?|accessibility|advertise|rss|home))*|powered by .{1,40}|designed (?:and developed )?by .{1,40}|website by .{1,40})$/iu,
  },
]

/** Names of a site’s sections. Alone on a line before the title they are its menu. */
export const siteSections =
  /^(?:news|world|national|local|politics|business|economy|sports?|culture|arts?|lifestyle|life|health|science|technology|tech|environment|education|multimedia|videos?|podcasts?|audio|photos|galler(?:y|ies)|events?|projects?|programmes?|programs?|research|publications?|reports?|briefs?|people|team|experts?|newsletters?|magazine|live|latest|regions?|topics|issues|resources|library|shop|store|jobs|data|opinions?|analysis|commentar(?:y|ies)|editorials?|features?|blogs?|letters|archives?|weather|games|travel|food|books|crosswords?|obituaries|south asia|asia|middle east|europe|africa|americas?|خبریں|دنیا|کھیل|کاروبار|پاکستان)$/iu

/** Headings of lists of other pieces. What stands under them, to the end or the next label, is not this text. */
export const listsOfOthers =
  /^(?:recent(?: (?:posts?|articles?|stories|commentaries|news|comments?))?|related(?: (?:posts?|articles?|stories|reading|news|content|topics|commentar(?:y|ies)|publications))?|more (?:from|in|on|stories|articles|by)\b.{0,40}|latest(?: (?:posts?|articles?|stories|news|commentar(?:y|ies)|from .{1,30}))?|you (?:may|might) (?:also )?(?:like|be interested in|have missed).{0,20}|popular(?: (?:posts?|now|articles?|stories|this week))?|most (?:read|popular|viewed|shared|commented)|trending(?: now| topics| stories)?|recommended(?: (?:for you|reading|stories|articles))?|editor[’']?s[’']? picks?|don[’']?t miss(?: out)?|read next|up next|what to read next|in case you missed it|other (?:articles|stories|posts)|archives?|categories|featured|top stories|متعلقہ(?: (?:خبریں|مضامین|تحریریں))?|تازہ ترین|مقبول(?: ترین)?|مزید (?:خبریں|مضامین|تحریریں))\s*[:.…]?$/iu

/** Where readers' comments begin: everything after is theirs. */
export const readersComments =
  /^(?:\d+|one|two|three|four|five) (?:comments?|responses?|thoughts?|repl(?:y|ies)) ?(?:on|to)?\b.{0,160}$|^(?:\d+ )?(?:reader comments|comments from readers|comments \(\d+\))$/iu

/** A word or two before the title of another piece, on one line with it or the line before. */
export const seeAlsoLabels =
  /^(?:also see|see also|also read|read also|read more|read|related|further reading|more on this|also of interest|یہ بھی پڑھیں|مزید پڑھیے|مزید پڑھیں)\s*[:：|–—-]\s*/iu

export const tagLabels =
  /^(?:tags?|topics|filed under|posted in|categories|category|keywords|ٹیگز|موضوعات)\s*[:：]\s*/iu

/** Words about the text's length, dates of change and counts that pages print near the title. */
export const readingTime =
  /^(?:estimated )?(?:reading time|time to read|read time|پڑھنے کا وقت)\s*[:：]?\s*(?:about |approx\.? |~)?[\d۰-۹]+\s*(?:min(?:ute)?s?|منٹ)?(?: read)?\.?$|^(?:about |approx\.? |~)?[\d۰-۹]+[\s-]*(?:min(?:ute)?s?|منٹ)(?:[\s-]*(?:read|reading time|to read|میں پڑھیں|کا مطالعہ))?\.?$|^[\d,.]+\s*(?:words|views|shares|comments?|likes|k views)$/iu

/** The outlet's disclaimer, which the publication holds once for all entries. */
export const disclaimer =
  /^(?:\W*disclaimer\b.*|\W*(?:the )?(?:views?|opinions?) (?:and opinions? )?(?:expressed|in this)\b.*(?:author|writer|contributor|speaker)s?\b.*|.{0,40}\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views|official|policy|position|editorial).*|.{0,60}(?:ادارے|ادارہ) کا .{0,60}متفق ہونا ضروری نہیں.*)$/iu
