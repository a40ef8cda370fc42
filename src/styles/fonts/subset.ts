/**
 * Makes the site's font files from the packages'. What nearly every page needs is in one file a style; accented
 * letters and the letters of transliteration are in files of their own, which a browser fetches only for a page that
 * has them. Run `node src/styles/fonts/subset.ts` after an update of the package; the results are committed, so that a
 * build needs no subsetter.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

const core = range(0x20, 0x7e) + '\u00a0£§©«°·»×éêèüöñ–—‘’“”•…′″−'
const withoutCore = (characters: string): string =>
  [...characters].filter((one) => !core.includes(one)).join('')

/** Each a part of fonts.css, and none with a character of another: change `unicode-range` there with it. */
const parts = {
  '': { from: 'latin', characters: core },
  '-accents': { from: 'latin', characters: withoutCore(range(0xbc, 0xff)) + '±²³Œœ‚„‹›€' },
  '-more': {
    from: 'latin-ext',
    characters:
      range(0x100, 0x151) + range(0x154, 0x17f) + range(0x2b9, 0x2c1) + range(0x1e00, 0x1eff) + '†‡',
  },
} as const

/** What the text looks poor without. Fractions, and a second set of numerals, are left out. */
const latin = ['ccmp', 'kern', 'liga', 'mark', 'mkmk']

const write = async (
  name: string,
  file: string,
  characters: string,
  { weights, features }: { weights?: [number, number]; features?: readonly string[] },
) => {
  const source = await readFile(fileURLToPath(import.meta.resolve(file)))
  const subset = await subsetFont(source, characters, {
    targetFormat: 'woff2',
    ...(features && { keepFeatures: features }),
    ...(weights && { variationAxes: { wght: { min: weights[0], max: weights[1] } } }),
  })
  await writeFile(new URL(`./${name}.woff2`, import.meta.url), subset)
  console.log(`${name}.woff2: ${subset.length} bytes`)
}

/** The letters, marks, signs and numerals of Urdu, with those of Arabic that its texts quote. */
const urdu =
  '،؛؟٪٫٬ـ' +
  range(0x621, 0x63a) +
  range(0x641, 0x658) +
  'ٰٹپچڈڑژکگںھۂہۃیےۓ۔' +
  range(0x6f0, 0x6f9) +
  '\u200c\u200d'

for (const [part, { from, characters }] of Object.entries(parts)) {
  const roman = `@fontsource-variable/source-serif-4/files/source-serif-4-${from}-wght-normal.woff2`
  // Italics are set at one weight only, so one weight is enough, at half the bytes.
  const italic = `@fontsource/source-serif-4/files/source-serif-4-${from}-400-italic.woff2`
  await write(`source-serif-4${part}`, roman, characters, { weights: [400, 600], features: latin })
  await write(`source-serif-4-italic${part}`, italic, characters, { features: latin })
}
await write(
  'scheherazade-new-urdu',
  '@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2',
  urdu,
  { features: ['ccmp', 'init', 'medi', 'fina', 'isol', 'rlig', 'mark', 'mkmk', 'kern'] },
)
await write(
  'noto-nastaliq-urdu',
  '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
  urdu,
  {},
)
