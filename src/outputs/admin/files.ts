/** The files of the editing room, in its own folder. */
export const adminFolder = 'admin/'
export const adminFiles = { page: 'index.html', config: 'config.json', script: 'start.js' } as const

const betweenParts = '.'

/** The name of a kind’s file format: the CMS is told how to read and write it (`source/form.ts`). */
export const formatOf = (kind: string, extension: string): string => `${kind}${betweenParts}${extension}`

/** The ending that such a name tells, without its dot. */
export const extensionOf = (format: string): string => format.slice(format.lastIndexOf(betweenParts) + 1)
