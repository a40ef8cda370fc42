import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { repositoryOf } from '../domain/repository.ts'
import { cmsConfig } from '../outputs/admin/config.ts'
import { adminFiles, adminFolder } from '../outputs/admin/files.ts'
import { adminPage } from '../outputs/admin/page.ts'
import { bundleAdmin } from './admin/bundle.ts'
import { contentReader } from './content-reader.ts'
import { timed } from './phases.ts'
import type { Settings } from './settings.ts'

/**
 * The editing room at `/admin/`: Sveltia CMS, which turns what is saved into a pull request. A publication without a
 * repository on GitHub has none.
 */
export const admin = ({ contentFolder }: Settings): AstroIntegration => ({
  name: 'rostrum-admin',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { publication } = await contentReader(contentFolder).read()
      const repository = publication && repositoryOf(publication)
      if (publication === undefined || repository === undefined) return
      const folder = join(fileURLToPath(dir), adminFolder)
      await mkdir(folder, { recursive: true })
      await timed('editing room', async () => {
        await bundleAdmin(folder)
        const config = JSON.stringify(cmsConfig(publication, repository), null, 2)
        await writeFile(join(folder, adminFiles.config), `${config}\n`)
        await writeFile(join(folder, adminFiles.page), adminPage(publication))
      })
      logger.info(`Editors work at ${adminFolder}, and propose changes to ${repository.name}.`)
    },
  },
})
