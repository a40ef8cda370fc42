import type { PdfDocument } from './document.ts'

/** A document that is laid out, or why it could not be. */
interface Compiled {
  readonly result: object | null
  takeDiagnostics: () => object | null
}

/** The part of typst.ts (`NodeCompiler`) that makes PDF files. It holds the faces of the template. */
export interface TypstCompiler {
  mapShadow: (path: string, content: Buffer) => void
  resetShadow: () => void
  /** Forgets layouts that this many documents did not use. */
  evictCache: (maximumAge: number) => void
  compile: (source: { mainFilePath: string; inputs: Record<string, string> }) => Compiled
  fetchDiagnostics: (error: object) => unknown[]
  pdf: (document: object, options: { pdfStandard: string }) => Uint8Array
}

export interface CompiledPdf {
  pdf: Uint8Array
  /** Characters that no face has: each is an empty frame on the page. */
  missing: string[]
}

/** Characters that Typst says no face has. PDF/UA-1 (ISO 14289-1, §7.21.8) allows none of them. */
const undisplayable = (message: string): string[] =>
  [...message.matchAll(/the text `\\"(.*?)\\"` could not be displayed/gsu)].flatMap(([, text = '']) => [
    ...text.replace(/\\\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
  ])

const hexadecimal = (character: string): string => (character.codePointAt(0) ?? 0).toString(16)

const messageOf = (diagnostic: unknown): string =>
  typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic
    ? String(diagnostic.message)
    : String(diagnostic)

/**
 * Sets a document as PDF/UA-1 (ISO 14289-1): tagged, with outline, language and metadata. Equal documents make equal bytes.
 * @param options.folder the folder of `template.typ`, absolute
 * @param options.pictures the files of the document’s pictures, by their paths in it
 * @throws what Typst finds wrong with the document
 */
export const compilePdf = (
  document: PdfDocument,
  {
    compiler,
    folder,
    pictures = new Map(),
  }: { compiler: TypstCompiler; folder: string; pictures?: ReadonlyMap<string, Uint8Array> },
): CompiledPdf => {
  const missing = new Set<string>()

  const compiled = (): Uint8Array => {
    const laidOut = compiler.compile({
      mainFilePath: `${folder}/template.typ`,
      inputs: {
        document: JSON.stringify(document),
        missing: JSON.stringify([...missing].map(hexadecimal)),
      },
    })
    if (laidOut.result === null) {
      const error = laidOut.takeDiagnostics()
      const messages: unknown[] = error === null ? [] : compiler.fetchDiagnostics(error)
      throw new Error(messages.map(messageOf).join('; '))
    }
    return compiler.pdf(laidOut.result, { pdfStandard: 'ua-1' })
  }

  /** Sets it again without the characters that could not be set, until all can. */
  const withoutMissing = (): Uint8Array => {
    try {
      return compiled()
    } catch (error) {
      const found = error instanceof Error ? undisplayable(error.message) : []
      if (found.every((character) => missing.has(character))) throw error
      for (const character of found) missing.add(character)
      return withoutMissing()
    }
  }

  for (const [path, bytes] of pictures) compiler.mapShadow(`${folder}/pictures/${path}`, Buffer.from(bytes))
  try {
    return { pdf: withoutMissing(), missing: [...missing] }
  } finally {
    compiler.resetShadow()
    // Typst remembers every layout: without this it grows with each document.
    compiler.evictCache(2)
  }
}
