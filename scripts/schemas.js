// Prints the JSON Schemas of the formats into schemas/, for editors: `npm run schemas` after a build.
import { writeFile } from 'node:fs/promises'
import { SCHEMAS, schema } from '../dist/index.js'

for (const name of SCHEMAS) {
  await writeFile(
    new URL(`../schemas/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(await schema(name), null, 2)}\n`,
  )
}
