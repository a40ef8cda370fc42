declare module 'subset-font' {
  /** Keeps only these characters (harfbuzz). */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {
      targetFormat: 'woff2'
      keepFeatures?: readonly string[]
      variationAxes?: Record<string, { min: number; max: number }>
    },
  ): Promise<Uint8Array>
}
