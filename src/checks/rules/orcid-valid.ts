import { inFrontMatter, type Rule } from '../rule.ts'

/** The last character of an ORCID iD, by which a slip shows (ISO 7064, MOD 11-2). */
const checkCharacter = (digits: string): string => {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const result = (12 - (total % 11)) % 11
  return result === 10 ? 'X' : String(result)
}

export const orcidValid: Rule = {
  name: 'orcid-valid',
  severity: 'error',
  alone: true,
  description: 'An ORCID iD holds no slip.',
  *check(context) {
    for (const { source, data } of context.read('person')) {
      const digits = data.orcid?.replaceAll('-', '')
      if (digits === undefined || checkCharacter(digits.slice(0, -1)) === digits.at(-1)) continue
      yield inFrontMatter(source, ['orcid'], {
        message: `\`${data.orcid ?? ''}\` is nobody’s ORCID iD: its last character does not fit the others.`,
        fix: 'Copy it from the person’s page at https://orcid.org.',
      })
    }
  },
}
