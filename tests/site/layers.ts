import { gunzipSync, inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'

const decoded = (bytes: Uint8Array): string[] => [
  Buffer.from(bytes).toString('latin1'),
  Buffer.from(bytes).toString('utf8'),
]

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The streams of a PDF that are packed with Flate, unpacked. */
const streamsOf = (pdf: Uint8Array): Uint8Array[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g),
  ].flatMap(([, stream = '']) => {
    try {
      return [inflateSync(Buffer.from(stream, 'latin1'))]
    } catch {
      return [] // not packed, or packed otherwise: a picture
    }
  })

/** What a reader of a PDF sees and is told: the words of its pages, its properties, its outline. */
const wordsOf = async (pdf: Uint8Array): Promise<string[]> => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  const words = [...pages, JSON.stringify([await document.getMetadata(), await document.getOutline()])]
  await document.loadingTask.destroy()
  return words
}

/** Everything that the bytes of a file say: as they stand, unpacked where they are packed, and as words where they are drawn. */
export const layersOf = async (file: string, bytes: Uint8Array): Promise<string[]> => [
  ...decoded(bytes),
  ...(isGzip(bytes) ? decoded(gunzipSync(bytes)) : []),
  ...(file.endsWith('.pdf') ? [...streamsOf(bytes).flatMap(decoded), ...(await wordsOf(bytes))] : []),
]
