import { readFileSync } from 'node:fs'
import { convert } from 'fontverter'
import { describe, expect, it } from 'vitest'
import { faceFiles } from '../../../src/build/cards/fonts.ts'
import { readWoff } from '../../../src/build/cards/woff.ts'

describe('the tables of a WOFF file', () => {
  it.each(faceFiles.map(({ path }) => [path.split('/').at(-1), path]))(
    'are those that fontverter unpacks: %s',
    async (_name, path = '') => {
      const file = readFileSync(path)
      const font = Buffer.from(await convert(file, 'truetype'))
      const tables = readWoff(file)
      expect(tables.size).toBe(font.readUInt16BE(4))
      for (let entry = 12; entry < 12 + 16 * tables.size; entry += 16) {
        const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
        const tag = font.toString('latin1', entry, entry + 4)
        // Its sum over all tables is another one once they are laid out anew.
        if (tag !== 'head')
          expect(Buffer.from(tables.get(tag) ?? []).equals(font.subarray(offset, offset + length)), tag).toBe(
            true,
          )
      }
    },
  )
})
