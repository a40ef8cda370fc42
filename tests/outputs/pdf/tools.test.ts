import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { allArticles, editionOf } from './editions.ts'

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'rostrum-pdf-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Every edition as a file. */
const files = async (): Promise<{ title: string; language: string; path: string }[]> => {
  const articles = await allArticles()
  return Promise.all(
    articles.map(async (placed, index) => {
      const path = join(folder, `${index}.pdf`)
      writeFileSync(path, (await editionOf(placed)).pdf)
      return { title: placed.article.title, language: placed.article.language, path }
    }),
  )
}
const said = (program: string, ...more: string[]): string =>
  execFileSync(program, more, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

describe('Every edition, to programs of Debian', () => {
  it.skipIf(!isThere('qpdf'))('is a sound file, says qpdf', async () => {
    for (const { path } of await files())
      expect(said('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
  })

  it.skipIf(!isThere('pdfinfo'))(
    'is tagged, has its title and no script, says pdfinfo (poppler)',
    async () => {
      for (const { path, title } of await files()) {
        const lines = new Map(
          said('pdfinfo', path)
            .split('\n')
            .map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
        )
        expect(Object.fromEntries(lines)).toMatchObject({ Title: title, Tagged: 'yes', JavaScript: 'no' })
      }
    },
  )

  it.skipIf(!isThere('pdffonts'))(
    'carries all its faces, each with a way back to letters, says pdffonts',
    async () => {
      for (const { path } of await files()) {
        const faces = said('pdffonts', path)
          .split('\n')
          .slice(2)
          .filter((line) => line !== '')
        expect(faces.length).toBeGreaterThan(0)
        // Its columns: embedded, subset, with a table to Unicode.
        for (const face of faces) {
          expect(face).toMatch(/ yes yes yes +\d+ +0$/)
          // None that happens to be installed on the machine.
          expect(face).toMatch(/^[A-Z]{6}\+(?:SourceSerif4|SourceSans3|ScheherazadeNew)/)
        }
      }
    },
  )
})
