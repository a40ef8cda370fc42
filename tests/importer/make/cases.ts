/** Writes `input.docx` and `input.pdf` of the cases from their `source.yaml`: `node tests/importer/make/cases.ts`. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { docxOf } from './docx.ts'
import { pdfOf } from './pdf.ts'
import { source } from './source.ts'

const folder = join(import.meta.dirname, '../../fixtures/importer/cases')
for (const name of await readdir(folder)) {
  const yaml = await readFile(join(folder, name, 'source.yaml'), 'utf8').catch(() => undefined)
  if (yaml === undefined) continue
  const read = source.parse(parse(yaml))
  const bytes =
    read.format === 'docx' ? await docxOf(read, join(folder, name)) : await pdfOf(read, join(folder, name))
  await writeFile(join(folder, name, `input.${read.format}`), bytes)
}
