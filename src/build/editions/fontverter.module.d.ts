declare module 'fontverter' {
  /** Converts a font between TrueType or OpenType (`truetype`), WOFF and WOFF2. */
  export function convert(font: Buffer, to: 'truetype' | 'woff' | 'woff2'): Promise<Buffer>
}
