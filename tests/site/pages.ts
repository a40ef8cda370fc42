import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { adminFolder } from '../../src/outputs/admin/files.ts'
import type { BuiltSite } from './sites.ts'

/** A page of a built site, parsed. */
export interface BuiltPage {
  /** Its path from the site's root: `people/khurram-iqbal/`, `404.html`, empty for the home page. */
  path: string
  /** Its whole address. */
  url: string
  tree: Root
}

/** Paths of all files of a built site, from its folder, with forward slashes. */
export const filesOf = async ({ folder }: Pick<BuiltSite, 'folder'>): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Every HTML page that a built site has for its readers, by path: the editing room is for others. */
export const pagesOf = async (site: Pick<BuiltSite, 'folder' | 'url'>): Promise<BuiltPage[]> => {
  const files = (await filesOf(site)).filter(
    (file) => file.endsWith('.html') && !file.startsWith(adminFolder),
  )
  return Promise.all(
    files.map(async (file) => {
      const path = file.replace(/(^|\/)index\.html$/, '$1')
      return {
        path,
        url: new URL(path, site.url).href,
        tree: fromHtml(await readFile(join(site.folder, file), 'utf8')),
      }
    }),
  )
}
