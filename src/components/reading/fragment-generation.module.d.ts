declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** `status` is 0 on success; other values say why there is no fragment. It widens the range to whole words. */
  export const generateFragmentFromRange: (range: Range) => {
    status: number
    fragment?: { prefix?: string; textStart: string; textEnd?: string; suffix?: string }
  }
}
