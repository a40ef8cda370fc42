import { at, type Position, type Problem } from '../domain/diagnostic.ts'

/** A position, or a node that has one: a problem is reported where it begins. */
export type Place = Position | { position?: { start: Position } | undefined }

/** An error at a place of the file. */
export const error = (rule: string, place: Place | undefined, message: string, fix?: string): Problem => {
  const start = place && ('line' in place ? place : place.position?.start)
  return {
    rule,
    severity: 'error',
    ...at(start && { line: start.line, column: start.column }),
    message,
    ...(fix === undefined ? {} : { fix }),
  }
}

/** Author’s text as it may stand in a message: short, and with what cannot be seen spelled out. */
export const quoted = (text: string): string => {
  const seen = text.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
  const short = seen.length > 80 ? `${seen.slice(0, 79)}…` : seen
  return `\`${short.replaceAll('`', '´')}\``
}
