import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAllRedirects } from '@netlify/redirect-parser'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { redirectsFile } from '../../../src/outputs/hosting/redirects.ts'
import { archiveOf, publications } from '../archives.ts'

/** The file as a host reads it: old address, new address, status. */
const asRead = async (text: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'redirects-'))
  const file = join(folder, '_redirects')
  await writeFile(file, text)
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [file],
    configRedirects: [],
    minimal: true,
  })
  await rm(folder, { recursive: true })
  expect(errors).toEqual([])
  return z
    .array(z.object({ from: z.string(), to: z.string(), status: z.number() }))
    .parse(redirects)
    .map(({ from, to, status }) => [from, to, status])
}

describe('The redirects that a host is asked for', () => {
  it('are read by a host as they were meant, below the site’s sub-path', async () => {
    for (const archive of await publications()) {
      const read = await asRead(redirectsFile(archive))
      expect(read).toEqual([...archive.redirects].map(([from, to]) => [from, to, 301]))
    }
    const harbour = (await publications()).find(({ urls }) => urls.base !== '/')
    if (harbour === undefined) throw new Error('No publication with a sub-path')
    expect(await asRead(redirectsFile(harbour))).toContainEqual([
      `${harbour.urls.base}people/mira-tern/`,
      `${harbour.urls.base}people/mira-calloway/`,
      301,
    ])
  })

  it('name no address that a host would take for many, or for more than one word', async () => {
    const archive = archiveOf({
      person: {
        one: {
          name: 'One',
          redirectFrom: ['/*', '/people/:id/', '/رپورٹ/', '/a!', '/old.html'],
        },
      },
    })
    expect(await asRead(redirectsFile(archive))).toEqual([['/press/old.html', '/press/people/one/', 301]])
  })
})
