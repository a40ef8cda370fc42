import type { CslName } from './csl.ts'

/** “Khurram Iqbal”. */
export const nameInOrder = (name: CslName): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter((part) => part !== undefined).join(' ')

/** “Iqbal, Khurram”. */
export const nameInverted = (name: CslName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter((part) => part !== undefined).join(', ')
