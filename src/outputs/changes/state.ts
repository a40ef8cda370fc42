import type { Archive } from '../../domain/archive.ts'
import type { Part } from './report.ts'
import { wordChanges } from './words.ts'

/** The content at one moment. */
export interface State {
  /** What readers see. */
  archive: Archive
  /** With drafts and embargoes. */
  preview: Archive
  /** The words of an entry's body, which no archive holds. @param file path from the content folder */
  bodyOf: (file: string) => string
}

/** Things with an address, before and after: by their old address where they have moved. */
export const pairsOf = <T extends { url: string }>(
  then: readonly T[],
  now: readonly T[],
  oldAddresses: (node: T) => readonly string[],
) => {
  const old = new Map(then.map((node) => [node.url, node]))
  const paired = now.map((node) => ({
    node,
    before: [node.url, ...oldAddresses(node)]
      .map((url) => old.get(url))
      .find((before) => before !== undefined),
  }))
  const known = new Set(paired.map(({ before }) => before))
  return { paired, gone: then.filter((node) => !known.has(node)) }
}

/** The fields whose words are different. */
export const differences = (
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  language: string,
): Part[] =>
  [...new Set([...now.keys(), ...then.keys()])].flatMap((name) => {
    const words = wordChanges(then.get(name) ?? '', now.get(name) ?? '', language)
    return words.length === 0 ? [] : [{ name, words }]
  })
