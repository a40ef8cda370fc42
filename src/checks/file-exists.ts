import { at } from '../domain/diagnostic.ts'
import type { Context } from './context.ts'
import { nearestId } from './meant-id.ts'
import type { NamedFile } from './named-files.ts'
import type { Finding } from './rule.ts'

/** Files in the folder of an entry and below, as the entry would name them. */
const filesBeside = (context: Context, entryFile: string): string[] => {
  const folder = entryFile.slice(0, entryFile.lastIndexOf('/') + 1)
  return [...context.source.media.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
}

const withSameName = (name: string, files: readonly string[]): string | undefined =>
  files.find(
    (file) =>
      file.slice(file.lastIndexOf('/') + 1).toLowerCase() ===
      name.slice(name.lastIndexOf('/') + 1).toLowerCase(),
  )

/** What entries name as a picture or an attachment, and is not there. */
export function* missingFiles(context: Context, use: NamedFile['use'], loss: string): Iterable<Finding> {
  for (const { entry, name, path, place, use: own } of context.namedFiles) {
    if (own !== use || context.source.media.has(path)) continue
    const beside = filesBeside(context, entry.file)
    const meant = withSameName(name, beside) ?? nearestId(name, beside)
    yield {
      file: entry.file,
      ...at(place()),
      message: `There is no file \`${path}\`, ${loss}.`,
      fix:
        meant === undefined
          ? `Add the file, best in the folder \`${entry.id}/\` beside the entry, and write \`${entry.id}/${name.slice(name.lastIndexOf('/') + 1)}\`.`
          : `Did you mean \`${meant}\`? (Capital and small letters count.)`,
    }
  }
}
