import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { deflateSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { deck } from './deck.ts'
import { type RawEntry, rawZip } from './raw-zip.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The most memory of a process, in kilobytes. Where the system tells only the other number, it includes the parent's memory. */
const MEMORY = existsSync('/proc/self/status')
  ? `Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])`
  : 'process.resourceUsage().maxRSS'

/** A program that opens the file it is given, and prints the rules of the messages and the most memory that it took. */
const program = path.join(folder, 'open.mjs')
buildSync({
  stdin: {
    contents: `import { readFileSync } from 'node:fs'
      import { openPackage } from ${JSON.stringify(path.resolve(import.meta.dirname, '../../src/opc/open.ts'))}
      const { value, messages } = openPackage(readFileSync(process.argv[2]), 'brand.pptx')
      const memory = ${MEMORY} / 1024
      console.log(JSON.stringify({ opened: value !== null, rules: messages.map(({ rule }) => rule), memory }))`,
    resolveDir: import.meta.dirname,
  },
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})

interface Outcome {
  readonly opened: boolean
  readonly rules: readonly string[]
  /** Megabytes. */
  readonly memory: number
}

/** What a process with little memory makes of a file. */
function outcome(bytes: Uint8Array): Outcome {
  const file = path.join(folder, 'hostile.pptx')
  writeFileSync(file, bytes)
  const options = { encoding: 'utf8', timeout: 200_000 } as const
  return JSON.parse(execFileSync(process.execPath, ['--max-old-space-size=150', program, file], options)) as Outcome
}

const MEGABYTE = 1024 * 1024
const zeros = deflateSync(new Uint8Array(300 * MEGABYTE))

/** XML of so many megabytes, one piece repeated between two ends. */
function xml(piece: string, megabytes: number, [from, to] = ['<a>', '</a>']): string {
  return from + piece.repeat((megabytes * MEGABYTE) / piece.length) + to
}

function xmlPart(content: string): RawEntry {
  return { name: 'ppt/slides/slide1.xml', content, method: 0 }
}

const entities = '<!DOCTYPE a [<!ENTITY a0 "ha">'.concat(
  ...Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`),
  ']><a>&a30;</a>',
)

/** Elements each of which gives another meaning to the same prefix. */
function namespaces(count: number): string {
  return Array.from({ length: count }, (_, index) => `<x:b xmlns:x="u${index}"/>`).join('')
}

const HOSTILE: readonly (readonly [string, string, () => readonly RawEntry[]])[] = [
  ['a bomb that says its size', 'package/too-large', () => [{ name: 'a.png', packed: zeros, size: 300 * MEGABYTE }]],
  ['a bomb that says it is small', 'package/damaged', () => [{ name: 'a.png', packed: zeros, size: 1000 }]],
  ['a bomb within the ratio', 'package/damaged', () => [{ name: 'a.png', packed: zeros, size: 25 * MEGABYTE }]],
  ['entities that double', 'package/xml', () => [xmlPart(entities)]],
  ['a long document type', 'package/xml', () => [xmlPart(xml('<!ENTITY b "c">', 15, ['<!DOCTYPE a [', ']><a/>']))]],
  ['very many elements', 'package/xml', () => [xmlPart(xml('<b/>', 15))]],
  ['very deep elements', 'package/xml', () => [xmlPart(xml('<b>', 15))]],
  [
    'very many attributes',
    'package/xml',
    () => [xmlPart(`<a ${Array.from({ length: 249_000 }, (_, index) => `b${index}=""`).join(' ')}>`)],
  ],
  ['very many namespaces', 'package/xml', () => [xmlPart(`<a>${namespaces(100_000)}<a>`)]],
  ['a tag that never ends', 'package/xml', () => [xmlPart(xml(' ', 15, ['<a', '']))]],
  ['a comment that never ends', 'package/xml', () => [xmlPart(xml('-', 15, ['<a><!--', '']))]],
  ['very many references', 'package/xml', () => [xmlPart(xml('&lt;', 15, ['<a>', '']))]],
  [
    'very many relationships',
    'package/xml',
    () => [{ name: '_rels/.rels', content: xml('<Relationship Id="a"/>', 10), method: 0 }],
  ],
  [
    'very many entries',
    'package/too-large',
    () => Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}` })),
  ],
]

test.each(HOSTILE)('%s is refused with little memory', (_, rule, entries) => {
  const { opened, rules, memory } = outcome(rawZip(deck(...entries())))
  expect({ opened, rules }).toEqual({ opened: false, rules: [rule] })
  expect(memory).toBeLessThan(200)
})

test('a zip in the file is not unpacked, whatever is in it', () => {
  const inner = rawZip([{ name: 'b.zip', packed: zeros, size: 300 * MEGABYTE }])
  const { opened, rules, memory } = outcome(rawZip(deck({ name: 'ppt/media/a.png', content: inner, method: 0 })))
  expect({ opened, rules }).toEqual({ opened: true, rules: [] })
  expect(memory).toBeLessThan(200)
})
