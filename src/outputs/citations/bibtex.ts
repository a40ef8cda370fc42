import { isDigestItem, type CslDate, type CslItem, type CslName } from './csl.ts'

const types = { 'article-magazine': 'article', report: 'techreport', chapter: 'incollection' } as const

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * BibTeX counts braces even after a backslash, so `\{` would end a field early: both braces are written as commands.
 */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
}

/** Pairs that TeX sets as one sign: `--` as a dash, two quotes as a double one, `?` and a grave accent as `¿`. */
const ligature = /-(?=-)|'(?=')|`(?=`)|[?!](?=`)/g

const tex = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\{}~^&%$#_<>|]/g, (character) => commands[character] ?? character)
    .replace(ligature, '$&{}')

/** A part of a name. In braces where BibTeX would read a comma or the word “and” as its own. */
const namePart = (part: string): string => (/,|\band\b/i.test(part) ? `{${tex(part)}}` : tex(part))

const bibtexName = (name: CslName): string => {
  if ('literal' in name) return `{${tex(name.literal)}}`
  return name.given === undefined
    ? `{${tex(name.family)}}`
    : `${namePart(name.family)}, ${namePart(name.given)}`
}

const dateFields = (date: CslDate): [string, string][] => {
  if (!('date-parts' in date)) return []
  const [year, month, day] = date['date-parts'][0]
  const name = month === undefined ? undefined : months[month - 1]
  const iso = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return [
    ['year', `{${year}}`],
    ...(name === undefined ? [] : [['month', name] satisfies [string, string]]),
    ['date', `{${iso}}`],
  ]
}

/** Commas part keywords, and nothing protects one that is part of a keyword. */
const keywords = ({ keyword }: CslItem): [string, string][] =>
  keyword === undefined
    ? []
    : [
        [
          'keywords',
          `{${keyword
            .split('; ')
            .map((topic) => tex(topic.replaceAll(',', '')))
            .join(', ')}}`,
        ],
      ]

/**
 * A BibTeX entry in UTF-8, for BibTeX (`year`, `month`) and BibLaTeX (`date`, `url`) alike. The title stands in double
 * braces: it is printed as it is written, whatever the style does to titles.
 */
export const bibtex = (item: CslItem): string => {
  const text = (name: string, value: string | undefined): [string, string][] =>
    value === undefined ? [] : [[name, `{${tex(value)}}`]]
  const fields: [string, string][] = [
    ['author', `{${item.author.map(bibtexName).join(' and ')}}`],
    ['title', `{{${tex(item.title)}}}`],
    ...text(item.type === 'chapter' ? 'booktitle' : 'journal', item['container-title']),
    ...text(item.type === 'report' ? 'institution' : 'publisher', item.publisher),
    ...text('chapter', item['chapter-number']),
    ...dateFields(item.issued),
    ['url', `{${item.URL}}`],
    ...text(isDigestItem(item) ? 'note' : 'type', item.genre),
    ...text('abstract', item.abstract),
    ...keywords(item),
    ...text('language', item.language),
  ]
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`)
  return `@${types[item.type]}{${item.id.replace('/', ':')},\n${lines.join('')}}\n`
}
