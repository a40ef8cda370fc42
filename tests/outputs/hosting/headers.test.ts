import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAllHeaders } from '@netlify/headers-parser'
import { describe, expect, it } from 'vitest'
import { headersFile } from '../../../src/outputs/hosting/headers.ts'
import { publications } from '../archives.ts'

/** The file as a host reads it: address → header in small letters → value. */
const asRead = async (text: string): Promise<Record<string, Record<string, string>>> => {
  const folder = await mkdtemp(join(tmpdir(), 'headers-'))
  const file = join(folder, '_headers')
  await writeFile(file, text)
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    netlifyConfigPath: undefined,
    configHeaders: [],
    minimal: true,
  })
  await rm(folder, { recursive: true })
  expect(errors).toEqual([])
  return Object.fromEntries(
    headers.map((rule) => [
      rule.for,
      Object.fromEntries(
        Object.entries(rule.values).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
    ]),
  )
}

describe('The headers that a host is asked to set', () => {
  it('are read by a host as they were meant, below the site’s sub-path', async () => {
    for (const archive of await publications()) {
      const { base } = archive.urls
      const rules = await asRead(headersFile(archive))
      expect(Object.keys(rules)).toEqual([`${base}*`, `${base}_astro/*`, `${base}pictures/*`])
      expect(rules[`${base}*`]).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=(), gyroscope=()'),
        'strict-transport-security': 'max-age=31536000',
      })
    }
  })

  it('keep what is named after its contents for a year, and nothing else', async () => {
    const [archive] = await publications()
    if (archive === undefined) throw new Error('No publication')
    const kept = Object.entries(await asRead(headersFile(archive)))
      .filter(([, headers]) => headers['cache-control']?.includes('immutable'))
      .map(([address]) => address)
    expect(kept).toEqual(['/_astro/*', '/pictures/*'])
  })
})
