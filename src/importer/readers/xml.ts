const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code =
        decimal === undefined ? (hex === undefined ? undefined : parseInt(hex, 16)) : Number(decimal)
      return code === undefined
        ? (entities[name ?? ''] ?? whole)
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : whole
    },
  )

/**
 * The text of WordprocessingML (ECMA-376 part 1, §17.3.3.31), by its `w:t` elements alone: the second reading needs nothing
 * of the structure that the first one might get wrong. Deleted text (`w:delText`) and fallbacks are not the document’s.
 */
export const fromXml = (xml: string): { text: string; paragraphs: string[] } => {
  const own = xml.replaceAll(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
  const paragraphs = own
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\b[^>]*>|<w:noBreakHyphen\/>/g)]
        .map(([whole, value]) =>
          value === undefined ? (whole.startsWith('<w:noBreak') ? '-' : ' ') : decoded(value),
        )
        .join(''),
    )
  return {
    text: paragraphs.join('\n'),
    paragraphs: paragraphs.map((line) => line.trim()).filter((line) => line !== ''),
  }
}
