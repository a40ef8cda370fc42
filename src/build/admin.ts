import { readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { PublicationData } from '../domain/schema/publication.ts'
import { repositoryOf } from '../domain/repository.ts'
import { cmsConfig } from '../outputs/admin/config.ts'
import { adminFiles, adminFolder } from '../outputs/admin/files.ts'
import { adminPage } from '../outputs/admin/page.ts'
import type { BesideReport } from './beside-thread.ts'
import { keepFolder, restoreFolder } from './restore/kept-folder.ts'
import { keptFolder } from './restore/kept-files.ts'

/**
 * Writes the editing room at `/admin/` into a site's folder: Sveltia CMS, which turns what is saved into a pull request. A
 * publication without a repository on GitHub has none.
 */
export const writeAdmin = async (
  publication: PublicationData,
  contentFolder: string,
  site: string,
): Promise<BesideReport> => {
  const repository = repositoryOf(publication)
  if (repository === undefined) return { counts: {} }
  const folder = join(site, adminFolder)
  await mkdir(folder, { recursive: true })
  const kept = keptFolder(contentFolder, 'admin')
  if (restoreFolder(kept, 'bundle', folder) === undefined) {
    // Vite takes a quarter of a second to load, which a build that has the bundle does not need.
    const { bundleAdmin } = await import('./admin/bundle.ts')
    await bundleAdmin(folder)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    keepFolder(
      kept,
      'bundle',
      folder,
      files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))),
    )
  }
  const config = JSON.stringify(cmsConfig(publication, repository), null, 2)
  await writeFile(join(folder, adminFiles.config), `${config}\n`)
  await writeFile(join(folder, adminFiles.page), adminPage(publication))
  return {
    done: `Editors work at ${adminFolder}, and propose changes to ${repository.name}.`,
    counts: {},
  }
}
