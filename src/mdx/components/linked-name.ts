import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { directionOf, isSameLanguage } from '../../domain/language.ts'

interface Named {
  name: string
  /** The language of the name; without one it is that of the text. */
  language?: string | undefined
  href?: string | undefined
}

/** A name that leads to its page; one of another language is set apart, so that it is read and set as it should be. */
export const linkedName = ({ name, language, href }: Named, page: string): ElementContent => {
  const words: ElementContent =
    language === undefined || isSameLanguage(language, page)
      ? { type: 'text', value: name }
      : h('bdi', { lang: language, dir: directionOf(language) }, name)
  return href === undefined ? words : h('a', { href }, words)
}
