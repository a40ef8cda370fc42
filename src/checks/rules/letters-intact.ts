import { matchesIn } from '../texts.ts'
import type { Rule } from '../rule.ts'

/** UTF-8 that was read as Windows-1252, as it looks then, and the sign for a letter that was lost. */
const broken =
  /(?:â€[\u0080-\u00BF™œ˜š"”]|Ã[\u0080-\u00BF¡-¿]|Â[\u00A0-\u00BF]|[ØÙ][\u0080-\u00BF§¨©ª†‡ˆ‰„…Š±²³´µ¶]{1,2}[ØÙ]|\uFFFD)/gu

/** What it was before, where that can be undone. */
const mended = (text: string): string | undefined => {
  const bytes = [...text].map((letter) => windows1252.get(letter) ?? letter.codePointAt(0) ?? 0)
  if (bytes.some((byte) => byte > 0xff)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

/** Letters of Windows-1252 whose byte is not their code point (WHATWG Encoding, index-windows-1252). */
const windows1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, index) => index + 0x80).map((byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
)

export const lettersIntact: Rule = {
  name: 'letters-intact',
  severity: 'warning',
  alone: true,
  description: 'No letter was broken on the way from another program.',
  *check(context) {
    const seen = new Set<string>()
    for (const { text, match, place } of matchesIn(context.texts, broken)) {
      if (seen.has(text.entry.file)) continue
      seen.add(text.entry.file)
      const right = mended(match[0])
      yield {
        file: text.entry.file,
        ...place,
        message: `“${match[0]}” was a single letter or sign once and was broken on the way here; there may be more in this file.`,
        fix:
          right === undefined
            ? 'Copy the text again from its source, as UTF-8.'
            : `It was “${right}”. Copy the text again from its source, as UTF-8.`,
      }
    }
  },
}
