/** A picture as it lies in the content folder. */
export interface Original {
  /** SHA-256 of the file, in hexadecimal. */
  digest: string
  /** In pixels. */
  width: number
  height: number
}

/** One file made of a picture. */
export interface Variant {
  format: 'avif' | 'webp' | 'jpeg'
  /** In pixels. */
  width: number
  /** Name of the file: made of the original's digest, so that it never has to change. */
  name: string
}

/** In pixels: a portrait, a phone, a phone with a dense screen or a desk, a desk with a dense screen. */
const widths = [240, 480, 960, 1600] as const

/** The files that a picture is served as: four widths at most, none wider than the picture itself, best format first. */
export const variantsOf = ({ digest, width }: Original): Variant[] => {
  const chosen = [...widths.filter((candidate) => candidate < width), Math.min(width, widths[3])]
  return (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
    // One JPEG is enough: only very old browsers read neither of the others.
    (format === 'jpeg' ? chosen.slice(-1) : chosen).map((candidate) => ({
      format,
      width: candidate,
      name: `${digest.slice(0, 16)}-${candidate}.${format === 'jpeg' ? 'jpg' : format}`,
    })),
  )
}

/** What a page needs to show a picture. Sizes in CSS pixels. */
export interface PictureMarkup {
  src: string
  width: number
  height: number
  sources: { type: string; srcset: string }[]
}

/** @param base the address of the folder that holds the variants, with a slash at its end */
export const pictureMarkup = (original: Original, base: string): PictureMarkup => {
  const variants = variantsOf(original)
  const of = (format: Variant['format']) => variants.filter((variant) => variant.format === format)
  return {
    src: `${base}${of('jpeg')[0]?.name ?? ''}`,
    width: original.width,
    height: original.height,
    sources: (['avif', 'webp'] as const).map((format) => ({
      type: `image/${format}`,
      srcset: of(format)
        .map(({ name, width }) => `${base}${name} ${width}w`)
        .join(', '),
    })),
  }
}
