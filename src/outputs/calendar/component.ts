import { contentLine, property, type Property } from './content-line.ts'

/** A component of a calendar: VCALENDAR, VEVENT, VTIMEZONE … */
export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
}

/** Makes a component. Properties that are `undefined` save a condition at each place. */
export const component = (
  name: string,
  properties: readonly (Property | undefined)[],
  components: readonly Component[] = [],
): Component => ({ name, properties: properties.filter((each) => each !== undefined), components })

/** A component as iCalendar text (RFC 5545). */
export const serialise = ({ name, properties, components }: Component): string =>
  [
    contentLine(property('BEGIN', name)),
    ...properties.map(contentLine),
    ...components.map(serialise),
    contentLine(property('END', name)),
  ].join('')
