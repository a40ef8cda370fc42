import { compilePdf, type CompiledPdf } from '../../outputs/pdf/compile.ts'
import type { PdfDocument } from '../../outputs/pdf/document.ts'
import { templateFolder } from './folder.ts'
import { readEditionFonts } from './fonts.ts'
import { loadTypst } from './typst.ts'

/** What makes PDF files of documents and of the files of their pictures; takes a quarter of a second to be ready. */
export const openCompiler = async (): Promise<
  (document: PdfDocument, pictures: ReadonlyMap<string, Uint8Array>) => CompiledPdf
> => {
  const compiler = loadTypst().NodeCompiler.create({
    workspace: templateFolder,
    fontArgs: [{ fontBlobs: await readEditionFonts() }],
  })
  return (document, pictures) => compilePdf(document, { compiler, folder: templateFolder, pictures })
}
