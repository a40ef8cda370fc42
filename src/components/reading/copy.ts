import { announce } from './announce.ts'

/** Whether the browser can copy at all: it does so on secure pages only. */
export const canCopy = 'clipboard' in navigator

/** Copies words, and says on the button and aloud what came of it. */
export const copy = (words: string, button: HTMLElement, copied: string, failed: string): void => {
  const say = (result: string) => {
    button.textContent = result
    announce(result)
  }
  navigator.clipboard.writeText(words).then(
    () => say(copied),
    () => say(failed),
  )
}
