/**
 * Where each note of a page stands when there is room beside the text: level with its reference, or below the note
 * before it. The notes themselves stay at the end of the text, where they are read (parts/footnotes.css).
 * @param count how many notes there are
 */
export const sideNoteStyles = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const below = index === 0 ? '' : `,anchor(--note-${index} bottom) + .75rem`
    return (
      `[data-note="${number}"]{anchor-name:--reference-${number}}` +
      `.footnotes li:nth-child(${number}){anchor-name:--note-${number};top:max(anchor(--reference-${number} top)${below})}`
    )
  }).join('')
