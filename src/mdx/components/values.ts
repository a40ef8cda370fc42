import { parseAddress, webAddressProblem } from '../../domain/address.ts'
import { id, language, localFile } from '../../domain/schema/fields.ts'
import type { ValueProblem } from './definition.ts'

const said = (problem: string | undefined): ValueProblem | undefined =>
  problem === undefined ? undefined : { problem }

const accepted =
  (schema: { safeParse: (value: string) => { success: boolean } }, problem: string) => (value: string) =>
    schema.safeParse(value).success ? undefined : { problem }

export const notEmpty = (value: string): ValueProblem | undefined =>
  value.trim() === '' ? { problem: 'must not be empty' } : undefined

export const isId = accepted(id(), 'must be an id: lower-case letters, digits and single hyphens')

export const isLanguage = accepted(language(), 'must be a language tag, such as `ur`')

/** `https:` only. */
export const isWebAddress = (value: string): ValueProblem | undefined => {
  const problem = said(webAddressProblem(value))
  const address = parseAddress(value)
  return problem && 'fix' in address ? { ...problem, fix: address.fix } : problem
}

const pictureFile = localFile()

/** A picture file beside the entry, of a type that browsers show and that cannot hold a script. */
export const isPictureFile = (value: string): ValueProblem | undefined => {
  if (!pictureFile.safeParse(value).success)
    return {
      problem: 'must be a file beside the entry, such as `sindh-floods/map.png`',
      fix: 'Put the file into a folder that is named like the entry, beside it, and write `folder/file.png`.',
    }
  return /\.(?:jpe?g|png|webp|avif)$/i.test(value)
    ? undefined
    : { problem: 'must be a JPEG, PNG, WebP or AVIF file' }
}
