import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesOf } from './pages.ts'

/** Every file of a folder with a digest of what it holds. */
export const digestsOf = async (folder: string): Promise<[string, string][]> =>
  Promise.all(
    (await filesOf({ folder })).map(async (file): Promise<[string, string]> => [
      file,
      createHash('sha256')
        .update(await readFile(join(folder, file)))
        .digest('hex'),
    ]),
  )
