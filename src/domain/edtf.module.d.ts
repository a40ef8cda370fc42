declare module 'edtf' {
  /** Extended Date/Time Format, ISO 8601-2. Throws on text that is not EDTF. `min` and `max`: milliseconds since 1970. */
  export default function parse(text: string): { min: number; max: number; edtf: string }
}
