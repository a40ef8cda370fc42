import { bibtex } from './bibtex.ts'
import { cslJson, type CslItem } from './csl.ts'
import { ris } from './ris.ts'

/** A citation as a file for citation managers, by the ending of the file. */
export const citationFiles: Record<'bib' | 'ris' | 'csl.json', (item: CslItem) => string> = {
  bib: bibtex,
  ris,
  'csl.json': cslJson,
}
