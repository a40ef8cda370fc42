/** A property of a calendar: its name, its value as it goes on the line, its parameters. */
export interface Property {
  readonly name: string
  readonly value: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Text as RFC 5545 §3.3.11 writes it. Line ends become `\n`; other control characters have no form and go. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')

/** A property whose value is of another type than text, and is written already. */
export const property = (name: string, value: string, parameters: Property['parameters'] = {}): Property => ({
  name,
  value,
  parameters,
})

/** A property with text for its value. */
export const text = (name: string, value: string, parameters: Property['parameters'] = {}): Property =>
  property(name, escapeText(value), parameters)

/** A property with a list of texts for its value. */
export const texts = (name: string, values: readonly string[]): Property =>
  property(name, values.map(escapeText).join(','))

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/** Lines of 75 octets at most, the breaks never inside a character (RFC 5545 §3.1). */
const fold = (line: string): string => {
  let folded = ''
  let length = 0
  for (const character of line) {
    const size = octets(character)
    if (length + size > 75) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += size
  }
  return `${folded}\r\n`
}

/** Property and component names and parameter values here are our own; nothing in them needs quotes. */
export const contentLine = ({ name, value, parameters }: Property): string =>
  fold(
    `${[name, ...Object.entries(parameters).map(([key, parameter]) => `${key}=${parameter}`)].join(';')}:${value}`,
  )
