import { nameLikeness, nearName } from '../domain/names.ts'

/** A name in comparable letters: no accents, case, dots or blanks. */
const letters = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** One name, printed alike. */
export const isSameName = (a: string, b: string): boolean => letters(a) === letters(b)

/** Two names that may be one person's: close, and no proof of anything. */
export const isNearName = (a: string, b: string): boolean =>
  !isSameName(a, b) && nameLikeness(a, b) >= nearName
