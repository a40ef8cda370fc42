/** Surrogates stand for code points above all others, but have smaller numbers than some. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/** Whether a word comes before another in the order of their code points, which is that of their bytes in UTF-8. */
export const isBefore = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (one !== other) return rank(one) < rank(other)
  }
  return a.length < b.length
}
