import type { Position } from '../domain/diagnostic.ts'
import { localFile } from '../domain/local-file.ts'
import type { SourceEntry } from '../source/source-entry.ts'

/** A file beside an entry that the entry names. */
export interface NamedFile {
  entry: SourceEntry
  use: 'picture' | 'attachment'
  /** As the author wrote it. */
  name: string
  /** From the content folder; `undefined` when it would lead out of it. */
  path: string | undefined
  position: Position | undefined
}

/** Every picture and attachment that entries name. */
export const namedFiles = (entries: readonly SourceEntry[]): NamedFile[] =>
  entries.flatMap((entry) => {
    const { file, body, entry: read } = entry
    const named = (use: NamedFile['use'], name: string, position: Position | undefined): NamedFile => ({
      entry,
      use,
      name,
      path: localFile(file, name),
      position,
    })
    const data = read?.data
    const [cover, photo, attachments] = [
      data && 'cover' in data ? data.cover : undefined,
      data && 'photo' in data ? data.photo : undefined,
      data && 'attachments' in data ? data.attachments : [],
    ]
    return [
      ...(cover ? [named('picture', cover.image, entry.positionOf(['cover', 'image']))] : []),
      ...(photo ? [named('picture', photo.image, entry.positionOf(['photo', 'image']))] : []),
      ...(body?.pictures ?? []).map(({ name, position }) => named('picture', name, position)),
      ...attachments.map(({ file: name }, index) =>
        named('attachment', name, entry.positionOf(['attachments', index, 'file'])),
      ),
    ]
  })
