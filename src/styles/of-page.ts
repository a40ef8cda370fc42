import { sideNoteStyles } from './side-notes.ts'

type Sheets = Readonly<Record<string, string>>

/** What every page has: tokens, elements, the frame, the head and foot of the site. */
const everywhere: Sheets = import.meta.glob('./everywhere/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
})
/** Each is named after the class or the element that calls for it. */
const parts: Sheets = import.meta.glob('./parts/*.css', { query: '?inline', import: 'default', eager: true })
/** Each is called for by the letters in its range. */
const faces: Sheets = import.meta.glob('./faces/*.css', { query: '?inline', import: 'default', eager: true })
/** Each is named after the language of the pages that need it. */
const languages: Sheets = import.meta.glob('./languages/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
})

const nameOf = (path: string): string => /([^/]+)\.css$/.exec(path)?.[1] ?? path

/** The elements and the classes of a piece of HTML. What an author's words look like may be among them: a part too much. */
export const marksOf = (html: string): ReadonlySet<string> => {
  const marks = new Set<string>()
  // Thousands of pages of some hundred tags each: nothing is made for a tag.
  const tags = /<([a-z][a-z\d]*)|\sclass="([^"]*)"/g
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    const [, element, classes = ''] = tag
    if (element !== undefined) marks.add(element)
    else for (const name of classes.split(' ')) marks.add(name)
  }
  return marks
}

/** What matches a letter of a face, by its `unicode-range` (CSS Fonts 4). */
export const lettersOf = (face: string): RegExp => {
  const ranges = /unicode-range:([^;}]*)/.exec(face)?.[1] ?? ''
  const inClass = [...ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(
    ([, from = '', to = from]) => `\\u{${from}}-\\u{${to}}`,
  )
  return new RegExp(`[${inClass.join('')}]`, 'u')
}

const drawn = Object.values(faces).map((css) => ({
  css,
  letters: lettersOf(css),
  isItalic: /font-style:\s*italic/.test(css),
}))
const called = Object.entries(parts).map(([path, css]) => ({ css, mark: nameOf(path) }))
const ofLanguage = new Map(Object.entries(languages).map(([path, css]) => [nameOf(path), css]))

/** Elements that browsers set in italics. */
const italics = ['cite', 'dfn', 'em', 'i', 'var']

/** Whether words of a page are in italics. */
export const hasItalics = (marks: ReadonlySet<string>): boolean => italics.some((name) => marks.has(name))

/**
 * The styles of a page: what all pages have, and the parts for what this one shows (decision 26).
 * @param body all that is in the page's body
 * @param language of the page, BCP 47
 * @param grows whether a script brings in texts that nobody knows yet: they may have any letter
 */
export const stylesOfPage = (body: string, language: string, { grows = false } = {}): string => {
  const marks = marksOf(body)
  const isItalic = hasItalics(marks)
  return [
    ...drawn
      .filter((face) => grows || ((isItalic || !face.isItalic) && face.letters.test(body)))
      .map(({ css }) => css),
    ...Object.values(everywhere),
    ...called.filter(({ mark }) => marks.has(mark)).map(({ css }) => css),
    sideNoteStyles(body.split(' data-note=').length - 1),
    ofLanguage.get(language.split('-')[0] ?? '') ?? '',
  ].join('')
}
