/** How a scalar is written in YAML 1.2 (§7.3, §8.1). */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block'

const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/.test(character)

/** Length in the source of an escape in double quotes (YAML 1.2 §5.7). */
const escapeLength = (after: string | undefined): number => 2 + ({ x: 2, u: 4, U: 8 }[after ?? ''] ?? 0)

/**
 * Where a character of a scalar's value stands in the source. Folding, indentation and quoting change blanks and
 * escapes only, so the two texts are walked together: a run of blanks in one is a run of blanks in the other.
 * @param start where the scalar begins in the source: its quote, its `>` or `|`, or its first character
 * @param offset place in the value, in UTF-16 units
 */
export const placeInScalar = (
  source: string,
  start: number,
  style: ScalarStyle,
  value: string,
  offset: number,
): number => {
  const afterHeader = source.indexOf('\n', start) + 1
  let place = style === 'block' ? afterHeader : style === 'plain' ? start : start + 1
  const skipBlanks = () => {
    for (;;) {
      const escapedBlank = style === 'double-quoted' && /^\\[\snt]/.test(source.slice(place, place + 2))
      if (escapedBlank) place += 2
      else if (isBlank(source[place])) place += 1
      else return
    }
  }
  for (let index = 0; ; index += 1) {
    if (isBlank(value[index])) {
      if (index >= offset) return place
      continue
    }
    skipBlanks()
    if (index >= offset) return place
    if (style === 'double-quoted' && source[place] === '\\') place += escapeLength(source[place + 1])
    else if (style === 'single-quoted' && source[place] === "'") place += 2
    else place += 1
  }
}
