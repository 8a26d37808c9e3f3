import { SCHEMAS, type SchemaName, schema } from '../../index.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'

/** `fandeck schema`: a format's JSON Schema, for an editor. */
export const schemas: Command = {
  command: 'schema <format>',
  describe: 'Print the JSON Schema of a format, for your editor',
  builder: (args) =>
    args
      .positional('format', { choices: SCHEMAS, describe: 'which format' })
      .example('$0 schema report > report.schema.json', 'then begin report.yaml with the next line')
      .example('# yaml-language-server: $schema=report.schema.json', 'completion and checks while you type'),
  async run(args) {
    createReporter(false).print(JSON.stringify(await schema(args['format'] as SchemaName), null, 2))
    return 0
  },
}
