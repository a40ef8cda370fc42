import type { Position } from '../domain/nodes/person.ts'

/** A post in words: “Associate Professor, Quaid-i-Azam University”, “former Director, Khyber TV”. */
export const positionInWords = ({ title, organisation, former }: Position): string =>
  `${former ? 'former ' : ''}${organisation === undefined ? title : `${title}, ${organisation.name}`}`
