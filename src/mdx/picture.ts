import type { Element } from 'hast'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

/** How wide a picture is in a text: as the line, which is 38rem at most. A lazy one is measured by the browser itself. */
const sizes = 'auto, (min-width: 42rem) 38rem, 100vw'

/** The `<picture>` of a local picture, or undefined if there is no such file. */
export const pictureElement = (src: string, alt: string, context: RenderContext): Element | undefined => {
  const picture = context.picture(src)
  if (picture === undefined) return undefined
  const { srcset, width, height, sources = [] } = picture
  const img = element('img', {
    src: picture.src,
    ...(srcset === undefined ? {} : { srcSet: srcset, sizes }),
    alt,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  })
  if (sources.length === 0) return img
  return element('picture', {}, [
    ...sources.map(({ srcset, type }) => element('source', { srcSet: srcset, sizes, type })),
    img,
  ])
}
