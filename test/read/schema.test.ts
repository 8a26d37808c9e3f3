import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaOf } from '../../src/read/schema.ts'

const FORMATS = ['report', 'audience', 'theme'] as const

test.each(FORMATS)('schemas/%s.schema.json is what the reader uses', (format) => {
  expect(JSON.parse(readFileSync(`schemas/${format}.schema.json`, 'utf8'))).toEqual(schemaOf(format))
})

type Node = { readonly [key: string]: unknown }

/** Every property in a schema, by its path. */
function propertiesOf(schema: Node, path: string): readonly (readonly [string, Node])[] {
  const inner = Object.entries((schema['properties'] as Node | undefined) ?? {}).flatMap(([key, value]) => [
    [`${path}.${key}`, value as Node] as const,
    ...propertiesOf(value as Node, `${path}.${key}`),
  ])
  const below = ['items', 'additionalProperties'].flatMap((key) =>
    typeof schema[key] === 'object' ? propertiesOf(schema[key] as Node, `${path}[]`) : [],
  )
  return [...inner, ...below]
}

test.each(FORMATS)('every property of a %s says what it is', (format) => {
  const properties = propertiesOf(schemaOf(format) as Node, format)
  expect(properties.length).toBeGreaterThan(15)
  const silent = properties.filter(([, schema]) => !schema['description'])
  expect(silent.map(([path]) => path)).toEqual([])
})

test('editors offer what the reader takes', () => {
  const report = schemaOf('report') as { [key: string]: never }
  expect(report).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'fandeck report',
    type: 'object',
    required: ['title', 'date', 'sections'],
    additionalProperties: false,
    properties: {
      date: { type: 'string', format: 'date' },
      sources: { additionalProperties: { properties: { date: { type: ['string', 'number'] } } } },
    },
  })
  expect(schemaOf('audience')).toMatchObject({
    anyOf: [{ required: ['extends'] }, { required: ['title', 'question'] }],
  })
  expect(JSON.stringify(FORMATS.map(schemaOf))).not.toContain('"written"')
})
