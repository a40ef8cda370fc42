import { isDigestItem, type CslDate, type CslItem, type CslName } from './csl.ts'

const types = { 'article-magazine': 'MGZN', report: 'RPRT', chapter: 'CHAP' } as const

/** A comma parts family name and given name, and nothing protects one that is part of a whole name. */
const risName = (name: CslName): string => {
  if ('literal' in name) return name.literal.replaceAll(',', '')
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`
}

/** `YYYY/MM/DD/`, the parts that are not known left empty. */
const risDate = (date: CslDate): string | undefined => {
  if (!('date-parts' in date)) return undefined
  const [year, month, day] = date['date-parts'][0].map((part) => String(part).padStart(2, '0'))
  return [year, month, day, ''].map((part) => part ?? '').join('/')
}

/**
 * An item in the RIS format (Research Information Systems, tags as Zotero and EndNote read them). Lines end with CR LF
 * and are never folded: readers of RIS take a continued line for an error or break words at it.
 */
export const ris = (item: CslItem): string => {
  const container = item['container-title']
  const date = risDate(item.issued)
  const fields: [string, string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...item.author.map((name): [string, string] => ['AU', risName(name)]),
    ['TI', item.title],
    ['T2', container],
    ['PY', date?.slice(0, 4)],
    ['DA', date],
    ['PB', item.publisher],
    ['SE', item['chapter-number']],
    [isDigestItem(item) ? 'N1' : 'M3', item.genre],
    ['AB', item.abstract],
    ...(item.keyword?.split('; ') ?? []).map((keyword): [string, string] => ['KW', keyword]),
    ['LA', item.language],
    ['UR', item.URL],
    ['ER', ''],
  ]
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value?.replace(/[\s\p{Cc}]+/gu, ' ').trim()}\r\n`)
    .join('')
}
