import { decode } from './decode.ts'
import { readBytes } from './files.ts'

/**
 * Reads files again to show lines of them.
 * @param files paths from the content folder; a file that cannot be read has no lines
 * @returns a function that gives a line of a file, counted from 1
 */
export const readLines = async (
  folder: string,
  files: Iterable<string>,
): Promise<(file: string, line: number) => string | undefined> => {
  const read = await Promise.all(
    [...new Set(files)].map(async (file) => {
      const decoded = await readBytes(folder, file).then(decode, () => undefined)
      return [file, decoded !== undefined && 'text' in decoded ? decoded.text.split('\n') : []] as const
    }),
  )
  const lines = new Map(read)
  return (file, line) => lines.get(file)?.[line - 1]
}
