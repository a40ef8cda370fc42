import { hash } from 'node:crypto'
import { onceFor } from '../domain/lazy.ts'
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

interface Calls {
  /** Elements and classes. */
  marks: ReadonlySet<string>
  /** Those beyond ASCII. */
  letters: string
}

/** What calls for styles in a piece of HTML. What an author's words look like may be among the marks: a part too much. */
export const callsIn = (html: string): Calls => {
  const marks = new Set<string>()
  let letters = ''
  // One pass over thousands of pages of some hundred tags each; few of what it finds are different. With the flag `u` it
  // takes three times as long.
  for (const found of new Set(html.match(/<[a-z][a-z\d]*|\sclass="[^"]*"|[^\0-\x7F]+/g))) {
    if (found.startsWith('<')) marks.add(found.slice(1))
    else if (found.endsWith('"')) for (const name of found.slice(8, -1).split(' ')) marks.add(name)
    else letters += found
  }
  return { marks, letters }
}

/** What matches a letter of a face, by its `unicode-range` (CSS Fonts 4). */
export const lettersOf = (face: string): RegExp => {
  const ranges = /unicode-range:([^;}]*)/.exec(face)?.[1] ?? ''
  const inClass = [...ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(
    ([, from = '', to = from]) => `\\u{${from}}-\\u{${to}}`,
  )
  return new RegExp(`[${inClass.join('')}]`, 'u')
}

const drawn = Object.values(faces).map((css) => {
  const letters = lettersOf(css)
  // No page is without the letters of ASCII.
  return { css, letters, isUsual: letters.test('e'), isItalic: /font-style:\s*italic/.test(css) }
})
const called = Object.entries(parts).map(([path, css]) => ({ css, mark: nameOf(path) }))
const ofLanguage = new Map(Object.entries(languages).map(([path, css]) => [nameOf(path), css]))

/** Elements that browsers set in italics. */
const italics = ['cite', 'dfn', 'em', 'i', 'var']

export interface PageStyles {
  css: string
  /** Of the CSS, in base64: by it a policy knows it. */
  sha256: string
  /** Whether words of the page are in italics. */
  hasItalics: boolean
}

/** Thousands of pages carry the styles of a few kinds. */
const sha256 = onceFor((css) => hash('sha256', css, 'base64'))

/**
 * The styles of a page: what all pages have, and the parts for what this one shows (decision 26).
 * @param body all that is in the page's body
 * @param language of the page, BCP 47
 * @param grows whether a script brings in texts that nobody knows yet: they may have any letter
 */
export const stylesOfPage = (body: string, language: string, { grows = false } = {}): PageStyles => {
  const { marks, letters } = callsIn(body)
  const hasItalics = italics.some((name) => marks.has(name))
  const css = [
    ...drawn
      .filter(
        (face) => grows || ((hasItalics || !face.isItalic) && (face.isUsual || face.letters.test(letters))),
      )
      .map(({ css }) => css),
    ...Object.values(everywhere),
    ...called.filter(({ mark }) => marks.has(mark)).map(({ css }) => css),
    sideNoteStyles(body.split(' data-note=').length - 1),
    ofLanguage.get(language.split('-')[0] ?? '') ?? '',
  ].join('')
  return { css, sha256: sha256(css), hasItalics }
}
