/**
 * Makes the site's font file from the package's: Latin letters and the marks of transliteration, weights 400 to 700.
 * Run `node src/styles/fonts/subset.ts` after an update of the package; the result is committed, so that a build
 * needs no subsetter.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

const characters =
  range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x100, 0x17f) + 'ḌḍḤḥṢṣṬṭẒẓʾʿ–—‘’“”„†•…′″‹›€←↑→↓−×✓'

const source = fileURLToPath(
  import.meta.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
)
const subset = await subsetFont(await readFile(source), characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
})
await writeFile(new URL('./source-serif-4.woff2', import.meta.url), subset)
console.log(`source-serif-4.woff2: ${subset.length} bytes`)
