/** How a locale writes numbers, counts and lists. */
export interface Forms {
  /** `12345` as “12,345”. */
  readonly number: (value: number) => string
  /** The plural form for a count, with the count: “1 point”, “18 points”. */
  readonly counted: (count: number, one: string, other: string) => string
  /** “A, B and C”. */
  readonly listed: (items: readonly string[]) => string
  /** The same of anything: the items, with what stands between them. */
  readonly joined: <T>(items: readonly T[]) => (T | string)[]
}

/** @param locale BCP 47, with a `-u-nu-` extension where its numerals are not the locale’s usual ones */
export const formsOf = (locale: string): Forms => {
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    number: (value) => numbers.format(value),
    counted: (count, one, other) =>
      `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : other}`,
    listed: (items) => list.format(items),
    joined: <T>(items: readonly T[]) => {
      let next = 0
      return (
        list
          // Of an empty string it would make no part at all.
          .formatToParts(items.map(() => 'item'))
          .flatMap(({ type, value }): (T | string)[] =>
            type === 'literal' ? [value] : items.slice(next++, next),
          )
      )
    },
  }
}
