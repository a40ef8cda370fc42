interface Parent<Function extends string> {
  func: Function
  children: TypstNode[]
}

export interface TypstItem {
  children: TypstNode[]
  /** Its number, in a numbered list. */
  number?: number
  /** A task: whether it is done, and the words for that. */
  task?: { done: boolean; label: string }
}

/**
 * A piece of a document as data for a Typst template, named like the function of Typst that sets it. Text is a plain
 * string, never source: nothing in it can be read as markup. `role` is what HTML calls the class.
 */
export type TypstNode =
  | string
  | Parent<'emph' | 'strong' | 'strike' | 'super'>
  | (Parent<'par' | 'span'> & { role: string })
  | (Parent<'link'> & { dest: string })
  | (Parent<'text'> & { lang: string; dir: 'ltr' | 'rtl'; block: boolean })
  /** From 1: the title of the document is no heading of its text. */
  | (Parent<'heading'> & { level: number })
  | (Parent<'block'> & { role: string })
  | (Parent<'quote'> & { attribution: TypstNode[] })
  | { func: 'raw'; text: string; block: boolean }
  | { func: 'linebreak' | 'divider' }
  | { func: 'list' | 'enum'; role: string; items: TypstItem[] }
  | { func: 'table'; align: ('start' | 'center' | 'end')[]; rows: TypstNode[][][] }
  | { func: 'image'; path: string; alt: string }
  | (Parent<'figure'> & { caption: TypstNode[] })
  /** Set at the foot of the page. */
  | (Parent<'footnote'> & { name: string })
  /** Another reference to a footnote that was set before. */
  | { func: 'footnote-again'; name: string }
