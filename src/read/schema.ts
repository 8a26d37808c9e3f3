import * as z from 'zod/mini'
import type { Json } from '../model/chart.ts'
import { audienceSchema } from './schema/audience.ts'
import { reportSchema } from './schema/report.ts'
import { themeSchema } from './schema/theme.ts'

const SCHEMAS = { report: reportSchema, audience: audienceSchema, theme: themeSchema }

/**
 * The JSON Schema of a format, made from the schema that the readers use, for completion in editors. Draft 7, which
 * every editor's YAML and JSON support knows.
 */
export function schemaOf(format: 'report' | 'audience' | 'theme'): Json {
  const schema = z.toJSONSchema(SCHEMAS[format], {
    target: 'draft-07',
    override({ jsonSchema }) {
      // Where a bare number is taken as the text that was written, an editor must not mark it as wrong.
      if (jsonSchema['written'] === true) jsonSchema.type = ['string', 'number'] as never
      delete jsonSchema['written']
    },
  })
  const { $schema, required, ...rest } = JSON.parse(JSON.stringify(schema))
  // Whatever an audience must say, the one that it extends may say for it.
  const needed = format === 'audience' ? { anyOf: [{ required: ['extends'] }, { required }] } : { required }
  return { $schema, title: `fandeck ${format}`, ...rest, ...needed }
}
