import type { Position } from '../domain/diagnostic.ts'
import { isPictureFile } from '../mdx/components/values.ts'
import type { SourceEntry } from '../source/source-entry.ts'

/** A file beside an entry that the entry names. */
export interface NamedFile {
  entry: SourceEntry
  use: 'picture' | 'attachment'
  /** As the author wrote it. */
  name: string
  /** From the content folder. */
  path: string
  /** Where it stands. */
  place: () => Position | undefined
}

/** Paths start from the folder in which the entry lies. */
const pathOf = (entryFile: string, name: string): string =>
  `${entryFile.slice(0, entryFile.lastIndexOf('/') + 1)}${name.replace(/^\.\//, '')}`

/** Every picture and attachment that entries name, of those that can be files beside an entry at all. */
export const namedFiles = (entries: readonly SourceEntry[]): NamedFile[] =>
  entries.flatMap((entry) => {
    const { file, body, entry: read } = entry
    const named = (use: NamedFile['use'], name: string, place: NamedFile['place']): NamedFile => ({
      entry,
      use,
      name,
      path: pathOf(file, name),
      place,
    })
    const data = read?.data
    const [cover, photo, attachments] = [
      data && 'cover' in data ? data.cover : undefined,
      data && 'photo' in data ? data.photo : undefined,
      data && 'attachments' in data ? data.attachments : [],
    ]
    return [
      ...(cover ? [named('picture', cover.image, () => entry.positionOf(['cover', 'image']))] : []),
      ...(photo ? [named('picture', photo.image, () => entry.positionOf(['photo', 'image']))] : []),
      ...(body?.pictures ?? [])
        .filter(({ name }) => isPictureFile(name) === undefined)
        .map(({ name, position }) => named('picture', name, () => position)),
      ...attachments.map(({ file: name }, index) =>
        named('attachment', name, () => entry.positionOf(['attachments', index, 'file'])),
      ),
    ]
  })
