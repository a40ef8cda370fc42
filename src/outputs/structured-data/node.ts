/**
 * A node of a graph, checked against its type of schema.org (schema-dts). What is not known is left out: values that
 * are `undefined`, and empty lists.
 */
export const node = <T extends { '@type': string }>(
  properties: { '@id'?: string | undefined } & { [K in keyof T]: T[K] | undefined },
): T =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T
