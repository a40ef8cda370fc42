import type { Element, ElementContent } from 'hast'

/** An HTML element. (hastscript’s `h` says the same in fewer words and takes longer; this is for what every page has.) */
export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children })
