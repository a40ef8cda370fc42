import { at } from '../../domain/diagnostic.ts'
import type { Medium } from '../../source/media.ts'
import type { Finding, Rule } from '../rule.ts'

const endings: Readonly<Record<string, Medium['type']>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
}
const pictures: ReadonlySet<string> = new Set(Object.values(endings))

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

const mostBytes = 20 * 2 ** 20
const mostPixels = 50_000_000

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

const judge = (
  name: string,
  ending: string,
  { type, size, width, height }: Medium,
): Pick<Finding, 'message' | 'fix'> | undefined => {
  if (!pictures.has(type))
    return {
      message: `\`${name}\` ends like a picture, but holds none, so nothing could be shown.`,
      fix: 'Export it as JPEG, PNG, WebP or AVIF. An SVG cannot be used: it can hold program code.',
    }
  if (width === undefined || height === undefined)
    return { message: `\`${name}\` is damaged: its size cannot be read.`, fix: 'Export it again.' }
  if (endings[ending] !== type)
    return {
      message: `\`${name}\` holds a ${type.toUpperCase()} picture, and its name says otherwise.`,
      fix: `Rename it to \`${name.slice(0, -ending.length)}${type === 'jpeg' ? 'jpg' : type}\`.`,
    }
  if (size > mostBytes)
    return {
      message: `\`${name}\` has ${megabytes(size)}; everyone who works with the repository would have to fetch it.`,
      fix: `Scale it down: 2,400 pixels in width are plenty, and ${megabytes(mostBytes)} the most.`,
    }
  if (width * height > mostPixels)
    return {
      message: `\`${name}\` is ${width} × ${height} pixels large, which takes more memory than a build has.`,
      fix: 'Scale it down: 2,400 pixels in width are plenty.',
    }
  return undefined
}

export const pictureIsAPicture: Rule = {
  name: 'picture-is-a-picture',
  severity: 'error',
  description: 'A picture is what its name says, and not too large.',
  *check(context): Iterable<Finding> {
    for (const { entry, use, name, path, place } of context.namedFiles) {
      if (use !== 'picture' || !context.source.media.has(path) || Object.hasOwn(endings, endingOf(name)))
        continue
      yield {
        file: entry.file,
        ...at(place()),
        message: `\`${name}\` is no picture that browsers show.`,
        fix: 'Export it as JPEG, PNG, WebP or AVIF.',
      }
    }
    for (const [file, medium] of context.source.media) {
      const name = file.slice(file.lastIndexOf('/') + 1)
      const ending = endingOf(name)
      const wrong = Object.hasOwn(endings, ending) ? judge(name, ending, medium) : undefined
      if (wrong !== undefined) yield { file, ...wrong }
    }
  },
}
