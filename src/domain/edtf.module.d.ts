declare module 'edtf' {
  interface Limits {
    /** The highest level of EDTF that is taken. */
    level: number
    types: readonly ('Date' | 'Interval' | 'Season' | 'Year')[]
  }
  export interface Parsed {
    type: string
    values: readonly unknown[]
  }
  /** Extended Date/Time Format, ISO 8601-2. Throws on text that is not EDTF within the limits. */
  export function parse(text: string, limits: Limits): Parsed
  /** `min` and `max`: milliseconds since 1970, infinite or `null` where an interval has no such end. */
  export default function edtf(parsed: Parsed): { min: number | null; max: number | null }
}
