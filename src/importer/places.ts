import { idFrom } from '../domain/id.ts'
import type { Known } from './known.ts'

/** An id no longer than file names and addresses bear, cut between words. */
export const shortId = (name: string): string => {
  const id = idFrom(name)
  return id.length <= 64 ? id : id.slice(0, id.lastIndexOf('-', 64))
}

/** Names in another script leave nothing for an id: their letters' numbers still tell them apart. */
export const idOf = (name: string): string => {
  const id = shortId(name)
  if (id !== '') return id
  return `x-${[...name.replaceAll(/\s+/g, '')]
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(36))
    .join('')
    .slice(0, 40)}`
}

export const personId = (known: Known, name: string): string => known.person(name).exact ?? idOf(name)

/** The file of a person, for the receipt. */
export const personPlace = (known: Known, name: string): string => `people/${personId(known, name)}`
