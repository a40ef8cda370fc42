import { createHash } from 'node:crypto'
import { at, type Position, type Problem } from '../domain/diagnostic.ts'
import { schemaFor } from '../domain/draft.ts'
import type { AnyEntry, BodyFacts } from '../domain/entry.ts'
import type { Glossary } from '../domain/glossary.ts'
import { kinds, publicationFile, type Kind } from '../domain/kinds.ts'
import { once } from '../domain/lazy.ts'
import type { Path } from '../domain/marked-fields.ts'
import type { PublicationData } from '../domain/schema/publication.ts'
import { readBody, type SourceBody } from './body.ts'
import { decode, hiddenCharacter } from './decode.ts'
import { fieldProblems } from './field-markup.ts'
import { splitFrontMatter } from './front-matter.ts'
import { validate } from './validate.ts'
import { readYaml, type ReadYaml } from './yaml.ts'

/** A part of a file, and the line of the file on which it begins, from 1. */
interface PartOfFile {
  text: string
  firstLine: number
}

/** What a file of a kind holds. */
interface Reading {
  /** The entry, when its front matter fits its schema. */
  entry: AnyEntry | undefined
  /** The front matter as it stands, before any schema; `undefined` when it could not be read. */
  frontMatter: unknown
  body: SourceBody | undefined
  /** The body as it was written. */
  bodyText: PartOfFile | undefined
  problems: readonly Problem[]
  /** Where a part of the front matter stands. Reads the text again: ask only when there is something to say. */
  positionOf: ReadYaml['positionOf']
  /** Where a character of a text of the front matter stands. */
  positionIn: ReadYaml['positionIn']
}

/**
 * A file of the content folder, whether it is right or not. It is parsed when somebody first asks what it holds: to
 * know that there is such an id takes no parsing.
 */
export interface SourceEntry<K extends Kind = Kind> extends Readonly<Reading> {
  readonly file: string
  readonly kind: K
  readonly id: string
  readonly digest: string
}

/** What parsing finds in a file with which nothing is wrong. Plain data: it can be kept and given back. */
export interface Parsed {
  data: AnyEntry['data']
  frontMatter: unknown
  body: SourceBody | undefined
}

/** What an earlier reading found in a file of a kind with a digest, if it is known. */
export type ParsedBefore = (kind: Kind, digest: string) => Parsed | undefined

/** @param glossary finds the terms that a body names; its `digest` stands for what it knows */
export interface ReadContext {
  glossary: Glossary
  glossaryDigest: string
  parsedBefore?: ParsedBefore | undefined
}

export type Identity = Pick<SourceEntry, 'file' | 'kind' | 'id' | 'digest'>

const nothingRead: Omit<Reading, 'problems'> = {
  entry: undefined,
  frontMatter: undefined,
  body: undefined,
  bodyText: undefined,
  positionOf: () => undefined,
  positionIn: () => undefined,
}

interface Parts {
  yamlText: PartOfFile
  bodyText: PartOfFile | undefined
}

/** The parts of a file, or why it has none. */
const partsOf = (kind: Kind, text: string): Parts | { problem: Problem } => {
  if (kinds[kind].ending !== '.mdx') return { yamlText: { text, firstLine: 1 }, bodyText: undefined }
  const split = splitFrontMatter(text)
  return 'problem' in split ? split : { yamlText: split.parts.yaml, bodyText: split.parts.body }
}

/** Where things stand in a front matter: it is read again, since hardly anybody asks. */
const positionsIn = ({ text, firstLine }: PartOfFile): Pick<Reading, 'positionOf' | 'positionIn'> => {
  const again = once(() => readYaml(text, firstLine))
  return {
    positionOf: (path, of) => again().positionOf(path, of),
    positionIn: (path, offset) => again().positionIn(path, offset),
  }
}

const entryOf = (identity: Identity, data: AnyEntry['data'], facts: BodyFacts | undefined): AnyEntry =>
  ({ ...identity, data, ...(facts !== undefined && { body: facts }) }) as AnyEntry

/** What was found in a file. Its text is split again whenever somebody asks for it: to keep it takes memory. */
const readingOf = (
  identity: Identity,
  bytes: Uint8Array,
  found: Pick<Reading, 'entry' | 'frontMatter' | 'body' | 'problems'>,
): Reading => {
  const parts = (): Parts => {
    const decoded = decode(bytes)
    const split = 'problem' in decoded ? decoded : partsOf(identity.kind, decoded.text)
    if ('problem' in split) throw new Error(`${identity.file} could be split when it was read before.`)
    return split
  }
  const positions = once(() => positionsIn(parts().yamlText))
  return {
    ...found,
    get bodyText() {
      return parts().bodyText
    },
    positionOf: (path, of) => positions().positionOf(path, of),
    positionIn: (path, offset) => positions().positionIn(path, offset),
  }
}

const parse = (identity: Identity, bytes: Uint8Array, glossary: Glossary): Reading => {
  const { kind } = identity
  const decoded = decode(bytes)
  if ('problem' in decoded) return { ...nothingRead, problems: [decoded.problem] }
  const parts = partsOf(kind, decoded.text)
  if ('problem' in parts) return { ...nothingRead, problems: [parts.problem] }

  const { yamlText, bodyText } = parts
  const yaml = readYaml(yamlText.text, yamlText.firstLine)
  const schema = schemaFor(kind, yaml.value)
  const validated = yaml.problems.length > 0 ? { problems: yaml.problems } : validate<unknown>(schema, yaml)
  const data = 'data' in validated ? (validated.data as AnyEntry['data']) : undefined
  const body = bodyText && readBody(bodyText.text, bodyText.firstLine, { kind, data, glossary })
  return readingOf(identity, bytes, {
    entry: data === undefined ? undefined : entryOf(identity, data, body?.facts),
    frontMatter: yaml.value,
    body,
    problems: [
      ...hiddenCharacter(decoded.text),
      ...validated.problems,
      ...fieldProblems(schema, yaml),
      ...(body?.problems ?? []),
    ],
  })
}

/** A reading of a file that was parsed before, and was right. */
const readAgain = (identity: Identity, bytes: Uint8Array, { data, frontMatter, body }: Parsed): Reading =>
  readingOf(identity, bytes, { entry: entryOf(identity, data, body?.facts), frontMatter, body, problems: [] })

/**
 * An entry with which nothing was wrong when it was last read: its data are known without its file. Whatever else
 * somebody asks is found in the file, which is read then. Its text is not kept.
 */
export const knownEntry = (
  identity: Identity,
  { data, facts }: { data: AnyEntry['data']; facts: BodyFacts | undefined },
  read: (parsedBefore?: ParsedBefore) => SourceEntry,
): SourceEntry => {
  const again = once(() => read())
  const asKnown: ParsedBefore = () => ({ data, frontMatter: undefined, body: undefined })
  return {
    ...identity,
    entry: entryOf(identity, data, facts),
    problems: [],
    get frontMatter() {
      return again().frontMatter
    },
    get body() {
      return again().body
    },
    get bodyText() {
      // To split a file takes no parsing.
      return read(asKnown).bodyText
    },
    positionOf: (path, of) => again().positionOf(path, of),
    positionIn: (path, offset) => again().positionIn(path, offset),
  }
}

/**
 * Reads one file of a kind.
 * @param file path from the content folder
 */
export const readEntry = <K extends Kind>(
  file: string,
  kind: K,
  id: string,
  bytes: Uint8Array,
  { glossary, glossaryDigest, parsedBefore }: ReadContext,
): SourceEntry<K> => {
  const hash = createHash('sha256').update(bytes)
  const withBody = kinds[kind].ending === '.mdx'
  const digest = (withBody ? hash.update(glossaryDigest) : hash).digest('hex')
  const identity = { file, kind, id, digest }
  const reading = once(() => {
    const before = parsedBefore?.(kind, digest)
    return before === undefined ? parse(identity, bytes, glossary) : readAgain(identity, bytes, before)
  })
  return {
    ...identity,
    get entry() {
      return reading().entry
    },
    get frontMatter() {
      return reading().frontMatter
    },
    get body() {
      return reading().body
    },
    get bodyText() {
      return reading().bodyText
    },
    get problems() {
      return reading().problems
    },
    positionOf: (path, of) => reading().positionOf(path, of),
    positionIn: (path, offset) => reading().positionIn(path, offset),
  }
}

/** The publication's own file as it was read. */
export interface SourcePublication {
  data?: PublicationData
  problems: readonly Problem[]
}

export const readPublication = (bytes: Uint8Array): SourcePublication => {
  const decoded = decode(bytes)
  if ('problem' in decoded) return { problems: [decoded.problem] }
  const yaml = readYaml(decoded.text)
  if (yaml.problems.length > 0) return { problems: yaml.problems }
  const { schema } = publicationFile
  const validated = validate(schema, yaml)
  return { ...validated, problems: [...validated.problems, ...fieldProblems(schema, yaml)] }
}

/** A problem at a place of a front matter, if the place is known. */
export const atPath = (source: SourceEntry, path: Path, of?: 'key' | 'value'): { position?: Position } =>
  at(source.positionOf(path, of))
