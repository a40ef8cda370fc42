/**
 * The native parser must never meet `import` or `export`: its reader of module code ends the whole process on some of
 * it (satteri 0.10.5, `import "\` at the end of a text) and overflows its stack on other. So a private-use character
 * stands for the first letter while the text is parsed, and all that is taken over from the tree is turned back.
 */
const veil = '\uE000'

/** Module code can only begin where a line does, and only so (MDX, `mdxjsEsm`). */
const openings = /^(?:import|export)(?=[\s{"'*])/gm

export const veiled = (source: string): string => source.replace(openings, (word) => veil + word.slice(1))

export const unveiled = (text: string): string =>
  text.includes(veil) ? text.replace(/\uE000(?=mport)/g, 'i').replace(/\uE000(?=xport)/g, 'e') : text

/** Whether a block of veiled source is what MDX reads as module code. */
export const isModuleCode = (block: string): boolean => /^\uE000[mx]port/.test(block)

/** What is said of it. */
export const moduleCodeMessage = [
  'This is read as program code, because the paragraph begins with “import” or “export”.',
  'Take it away. If it is a sentence, let it begin with another word or a capital letter.',
] as const
