import type { Position } from '../domain/diagnostic.ts'
import type { Path } from '../domain/marked-fields.ts'
import type { SourceEntry } from '../source/source-entry.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A text without its line breaks. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * The first place at which two front matters differ.
 * @param isSame whether two texts that differ mean the same
 * @param isPassedOver whether a field does not count, wherever it stands
 */
export const firstDifference = (
  then: unknown,
  now: unknown,
  isSame: (then: string, now: string) => boolean,
  isPassedOver: (name: string) => boolean,
): Path | undefined => {
  if (typeof then === 'string' && typeof now === 'string')
    return inOneLine(then) === inOneLine(now) || isSame(then, now) ? undefined : []
  if (!isObject(then) || !isObject(now)) return then === now ? undefined : []
  for (const name of new Set([...Object.keys(now), ...Object.keys(then)])) {
    if (isPassedOver(name)) continue
    const path = firstDifference(then[name], now[name], isSame, isPassedOver)
    if (path !== undefined) return [Array.isArray(now) ? Number(name) : name, ...path]
  }
  return undefined
}

/** Where a body begins to differ, blanks aside. */
export const placeOfDifference = (then: SourceEntry, now: SourceEntry): Position | undefined => {
  if (then.bodyText === undefined || now.bodyText === undefined) return undefined
  const { text, firstLine } = now.bodyText
  const old = then.bodyText.text.replace(/\s+/g, '')
  let seen = 0
  let offset = 0
  for (; offset < text.length; offset += 1) {
    const character = text.charAt(offset)
    if (/\s/.test(character)) continue
    if (character !== old.charAt(seen)) break
    seen += 1
  }
  // Where only the end was cut off, the last character that is left.
  if (offset === text.length) offset = text.trimEnd().length - 1
  const before = text.slice(0, Math.max(offset, 0))
  return { line: firstLine + before.split('\n').length - 1, column: before.length - before.lastIndexOf('\n') }
}
