import { strFromU8, unzipSync, zipSync } from 'fflate'
import { decoded, fromXml } from './xml.ts'
import type { Unreadable } from '../document.ts'

/** Bytes that a Word file may unpack to: a bomb says so in its directory, or breaks off when it outgrows what it said. */
const largestUnpacked = 300_000_000
const largestPart = 60_000_000
const mostParts = 5_000

/** A Word file’s package, unpacked within limits. */
export interface DocxPackage {
  /** The same package, stored without compression, for readers that have no limits of their own. */
  bounded: Uint8Array
  /** All text of the document and its notes, straight from the XML. */
  text: string
  /** Headers, footers and reviewers’ comments. */
  furniture: string[]
  title: string | undefined
}

export const openDocx = (bytes: Uint8Array): DocxPackage | Unreadable => {
  // An encrypted Word file is no zip but an OLE container.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return {
      unreadable:
        'This Word file is encrypted or of the old .doc format. Save it as .docx without a password.',
    }
  let total = 0
  let count = 0
  let problem: string | undefined
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize, size }) => {
        total += originalSize
        count += 1
        if (
          total > largestUnpacked ||
          originalSize > largestPart ||
          count > mostParts ||
          (originalSize > 10_000_000 && originalSize > size * 200)
        )
          problem = 'This Word file unpacks to far more than a document holds, so it is not opened.'
        return problem === undefined
      },
    })
  } catch {
    return { unreadable: problem ?? 'This is not a Word file, or it is damaged.' }
  }
  if (problem !== undefined) return { unreadable: problem }
  const document = parts['word/document.xml']
  if (document === undefined) return { unreadable: 'This is not a Word file: it holds no document.' }
  const xml = (name: string) => (parts[name] === undefined ? '' : strFromU8(parts[name]))
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].map((name) => fromXml(xml(name)).text)
  const furniture = Object.keys(parts)
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$|^word\/comments\.xml$/.test(name))
    .sort()
    .flatMap((name) => fromXml(xml(name)).paragraphs)
  const title = /<dc:title>([^<]+)<\/dc:title>/.exec(xml('docProps/core.xml'))?.[1]
  return {
    bounded: zipSync(parts, { level: 0 }),
    text: [fromXml(strFromU8(document)).text, ...notes, ...furniture].join('\n'),
    furniture: [...new Set(furniture)].filter((line) => line.trim() !== ''),
    title: title === undefined ? undefined : decoded(title).trim(),
  }
}
