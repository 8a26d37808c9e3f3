import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPackage } from '../../src/opc/open.ts'
import { parsePart } from '../../src/opc/parse-part.ts'
import { brand, strict } from '../templates/templates.ts'
import { deck } from './deck.ts'
import { rawZip } from './raw-zip.ts'

/** Opens bytes; whatever they are, there is a package whose parts can be parsed, or there are errors. */
function holds(bytes: Uint8Array): void {
  const { value, messages } = openPackage(bytes, 'brand.pptx', { macros: true })
  if (value === null) expect(messages.map(({ severity }) => severity)).toEqual(['error'])
  else {
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const part of value.parts.values()) if (typeof part.content === 'string') parsePart(part)
    const relationships = [...value.parts.values()].flatMap((part) => part.relationships)
    for (const { target, external } of [...relationships, ...value.relationships])
      expect(external || value.parts.has(target)).toBe(true)
  }
}

const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 })

test.each([
  ['brand', brand],
  ['strict', strict],
] as const)('a template (%s) whose bytes are changed', (_, make) => {
  const bytes = make()
  fc.assert(
    fc.property(flips, (changes) => {
      const changed = bytes.slice()
      for (const [at, by] of changes) changed[at % bytes.length]! ^= by
      holds(changed)
    }),
    { numRuns: 300 },
  )
})

test('a template whose directory is changed, where most of what can be wrong is said', () => {
  const bytes = rawZip(deck({ name: 'ppt/media/a.png', content: 'x' }))
  const directory = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true)
  fc.assert(
    fc.property(flips, (changes) => {
      const changed = bytes.slice()
      for (const [at, by] of changes) changed[directory + (at % (bytes.length - directory))]! ^= by
      holds(changed)
    }),
    { numRuns: 1000 },
  )
})

test('a template that is cut off, or has a hole', () => {
  const bytes = brand()
  fc.assert(
    fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (from, to) => {
      holds(bytes.subarray(0, from))
      holds(Buffer.concat([bytes.subarray(0, Math.min(from, to)), bytes.subarray(Math.max(from, to))]))
    }),
    { numRuns: 200 },
  )
})

test('a template whose XML is changed', () => {
  const pieces = [
    '<',
    '>',
    '/',
    '"',
    '&',
    '<!DOCTYPE a>',
    ' xmlns:p=""',
    ' r:id="rId9"',
    '../',
    '\u0000',
    'é',
    '<a:b>',
    ']]>',
  ]
  const names = ['[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml', 'ppt/_rels/presentation.xml.rels']
  const entries = deck({ name: 'ppt/_rels/presentation.xml.rels', content: deck()[1]!.content! })
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(9),
      fc.constantFrom(...pieces),
      (name, at, length, piece) => {
        const changed = entries.map((entry) => {
          if (entry.name !== name) return entry
          const content = String(entry.content)
          const from = at % content.length
          return { ...entry, content: content.slice(0, from) + piece + content.slice(from + length) }
        })
        holds(rawZip(changed))
      },
    ),
    { numRuns: 500 },
  )
})

test('any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => holds(bytes)))
})
