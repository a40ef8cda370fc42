import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Context } from '../../checks/context.ts'
import { buildFolderOf } from '../../checks/site-files.ts'
import { siteOf, type Site } from '../../checks/site.ts'
import { kindNames, kinds } from '../../domain/kinds.ts'
import { siteAddress } from '../../domain/schema/fields.ts'
import { addRedirect } from '../../source/add-redirect.ts'
import type { Source } from '../../source/content.ts'
import type { SourceEntry } from '../../source/source-entry.ts'
import type { Settings } from '../../build/settings.ts'
import { CannotRun } from '../command.ts'

/** An address as users write it: `/people/x/`, the whole web address, `person/x` or `people/x`. */
const addressFrom = (written: string, site: Site, source: Source): string => {
  const [, kindOrFolder = '', id = ''] = /^([a-z]+)\/([a-z0-9-]+)$/.exec(written) ?? []
  const kind = kindNames.find((name) => name === kindOrFolder || kinds[name].folder === kindOrFolder)
  if (kind !== undefined) return site.addressOf({ kind, id })
  const home = source.publication?.url.replace(/\/*$/, '/') ?? ''
  const address = home !== '' && written.startsWith(home) ? `/${written.slice(home.length)}` : written
  const parsed = siteAddress().safeParse(address)
  if (!parsed.success)
    throw new CannotRun(
      `\`${written}\` is no address of this site: write \`/people/old-id/\` or \`person/old-id\`.`,
    )
  return address.endsWith('/') ? address : `${address}/`
}

/** The entry whose own page lies at an address. */
const entryAt = (address: string, site: Site): SourceEntry => {
  const entry = site.isMainPage(address) ? site.pageAt(address)?.entry : undefined
  if (entry === undefined) throw new CannotRun(`There is no entry at \`${address}\`.`)
  if (!('redirectFrom' in kinds[entry.kind].schema.shape))
    throw new CannotRun(`An old address cannot lead to a ${entry.kind}: its file has no \`redirectFrom\`.`)
  if (entry.entry === undefined)
    throw new CannotRun(`The front matter of ${entry.file} has errors. Mend them first: \`npm run check\`.`)
  return entry
}

/** Puts a text in a file’s place at once, so that a run that is broken off leaves the old file. */
const replaceFile = async (path: string, text: string): Promise<void> => {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}`)
  try {
    await writeFile(aside, text, { mode: (await stat(path)).mode, flag: 'wx' })
    await rename(aside, path)
  } finally {
    await rm(aside, { force: true })
  }
}

/**
 * Makes an old address lead to an entry.
 * @param words the old and the new place, each an address or `kind/id`
 * @returns what was done, in a sentence
 */
export const redirect = async (
  words: readonly string[],
  source: Source,
  { now, contentFolder }: Settings,
): Promise<string> => {
  const [oldWord, newWord, ...more] = words
  if (oldWord === undefined || newWord === undefined || more.length > 0)
    throw new CannotRun(
      'Say the old and the new place: `npm run new -- redirect person/old-id person/new-id`.',
    )
  const site = siteOf(new Context(source, now))
  const [old, address] = [oldWord, newWord].map((word) => addressFrom(word, site, source)) as [string, string]
  const entry = entryAt(address, site)
  const folder = buildFolderOf(old)
  if (folder !== undefined)
    throw new CannotRun(
      `\`${old}\` lies in a folder that the build fills by itself, \`${folder}\`. It cannot lead anywhere.`,
    )
  const living = site.pageAt(old)
  if (living !== undefined)
    throw new CannotRun(
      `A page lies at \`${old}\` still (${living.entry?.file ?? 'one of the site’s own'}). Rename its file first.`,
    )
  const other = site.redirectFrom(old)
  if (other === entry) return `\`${old}\` leads to ${entry.file} already.`
  if (other !== undefined) throw new CannotRun(`\`${old}\` leads to ${other.file} already.`)
  const path = join(contentFolder, entry.file)
  const changed = addRedirect(await readFile(path, 'utf8'), old, kinds[entry.kind].ending === '.mdx')
  if (changed === undefined)
    throw new CannotRun(
      `Add it by hand to ${entry.file}: \`redirectFrom: [${old}]\`. Its YAML is written unusually.`,
    )
  await replaceFile(path, changed)
  return `\`${old}\` leads to ${entry.file} now. \`npm run check\` names the entries that still use the old id.`
}
