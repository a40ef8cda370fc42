import { fileURLToPath } from 'node:url'

/** Where the template of the editions lies. */
export const templateFolder = fileURLToPath(new URL('../../outputs/pdf', import.meta.url))
