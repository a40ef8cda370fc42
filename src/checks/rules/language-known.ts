import type { Path } from '../../domain/marked-fields.ts'
import { inFrontMatter, type Rule } from '../rule.ts'

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Codes of countries that are taken for codes of their languages. */
const languageOfCountry: Readonly<Record<string, string>> = {
  bd: 'bn',
  cn: 'zh',
  gb: 'en',
  ir: 'fa',
  np: 'ne',
  pk: 'ur',
  us: 'en',
}

/** Whether a tag names a language. Of the thousands of three-letter codes (ISO 639-3) any may be one. */
const isLanguage = (tag: string): boolean => {
  const [code = ''] = tag.split('-')
  try {
    return code.length > 2 || names.of(code) !== undefined
  } catch {
    return false
  }
}

export const languageKnown: Rule = {
  name: 'language-known',
  severity: 'error',
  alone: true,
  description: 'A language tag names a language.',
  *check(context) {
    for (const source of context.entries) {
      const data = source.entry?.data
      if (data === undefined) continue
      const tags: [Path, string | undefined][] = [
        ...('language' in data ? [[['language'], data.language] as [Path, string | undefined]] : []),
        ...('nativeName' in data
          ? [[['nativeName', 'language'], data.nativeName?.language] as [Path, string | undefined]]
          : []),
        ...('names' in data
          ? Object.keys(data.names).map((tag): [Path, string] => [['names', tag], tag])
          : []),
      ]
      for (const [path, tag] of tags) {
        if (tag === undefined || isLanguage(tag)) continue
        const meant = languageOfCountry[tag.toLowerCase()]
        yield inFrontMatter(source, path, {
          message: `\`${tag}\` names no language, so browsers could not choose its letters and screen readers not its voice.`,
          fix:
            meant === undefined
              ? 'Write a language tag: `en`, `ur`, `ps`, `fa`.'
              : `Did you mean \`${meant}\`?`,
        })
      }
    }
  },
}
