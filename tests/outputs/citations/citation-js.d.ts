declare module '@citation-js/core' {
  /** Reads citations of any format whose plugin is loaded. */
  export class Cite {
    constructor(input: unknown)
    readonly data: Record<string, unknown>[]
    format(output: 'bibliography', options: { template: string; format: 'text' }): string
  }
}
declare module '@citation-js/plugin-ris'
declare module '@citation-js/plugin-csl'
