import type { Json } from '../model/chart.ts'

/** The formats that have a JSON Schema. */
export const SCHEMAS = ['report', 'audience', 'theme'] as const

export type SchemaName = (typeof SCHEMAS)[number]

/** The JSON Schema of a format, for editors. */
export async function schema(name: SchemaName): Promise<Json> {
  const { schemaOf } = await import('../read/schema.ts')
  return schemaOf(name)
}
