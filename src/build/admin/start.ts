import CMS, { type CmsConfig } from '@sveltia/cms'
import type { Kind } from '../../domain/kinds.ts'
import { adminFiles, extensionOf } from '../../outputs/admin/files.ts'
import { fileOf, formOf, type FormData } from '../../source/form.ts'

// This runs in the editors’ browsers, and sets off the CMS.

const answer = await fetch(adminFiles.config)
const config = (await answer.json()) as CmsConfig & { collections: { name: Kind; format: string }[] }

for (const { name, format } of config.collections) {
  const extension = extensionOf(format)
  const isMdx = extension === 'mdx'
  CMS.registerCustomFormat(format, extension, {
    fromFile: (text) => formOf(name, text, isMdx),
    toFile: (form: FormData) => fileOf(name, form, isMdx),
  })
}
await CMS.init({ config: { ...config, load_config_file: false } })
