import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Json } from '../../../src/model/chart.ts'
import { brew, TEA } from '../../compile/tea.ts'
import { memoryWorld } from '../../world.ts'

/** Rows that a chart filters away or sums up, and a column that it does not use: nobody must find them in a deck. */
const CSV = [
  'owner,drink,cups,price',
  'Zyxwowner1,Tea,4,1234.5671',
  'Zyxwowner2,Tea,3,1234.5672',
  'Zyxwowner3,Coffee,2,1234.5673',
  'Zyxwowner4,Qvarnhidden,98765.4321,1234.5674',
].join('\n')

const SHOWN = { filter: "datum.drink != 'Qvarnhidden' && datum.cups != 3" }
const CUPS = { field: 'cups', type: 'quantitative' }
const DRINK = { field: 'drink', type: 'nominal' }

const CHARTS: Readonly<Record<string, Json>> = {
  bars: { mark: 'bar', encoding: { x: DRINK, y: { ...CUPS, aggregate: 'sum' } } },
  'bars of rows': { mark: 'bar', encoding: { x: DRINK, y: CUPS } },
  lines: { mark: { type: 'line', point: true }, encoding: { x: DRINK, y: { ...CUPS, aggregate: 'max' } } },
  points: { mark: 'point', encoding: { x: CUPS, y: DRINK } },
  slices: { mark: 'arc', encoding: { theta: CUPS, color: DRINK, detail: { field: 'owner', type: 'nominal' } } },
  'slices that are told by no scale': {
    encoding: { theta: { ...CUPS, stack: true } },
    layer: [
      {
        mark: 'arc',
        encoding: { color: { condition: { test: 'datum.cups > 3', value: '#0B4F8A' }, value: '#B9C6D6' } },
      },
      { mark: { type: 'text', radius: 60 }, encoding: { text: DRINK } },
    ],
  },
}

/** All bytes of a package as text, those of packages in it too. */
function contents(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => (name.endsWith('.xlsx') ? contents(content) : Buffer.from(content).toString('latin1')))
    .join('\n')
}

/** The charts that PowerPoint draws. */
const native: string[] = []

test.each(Object.entries(CHARTS))(
  'a deck with a chart of %s has no trace of rows and columns that it does not show',
  async (name, spec) => {
    const files = {
      'cups.csv': CSV,
      'cups.vl.json': JSON.stringify({ data: { name: 'cups' }, transform: [SHOWN], ...(spec as object) }),
    }
    const { value } = await brew(TEA, { formats: ['pptx'] }, memoryWorld(files))
    const [deck] = value.decks
    const all = contents(deck!.files.pptx!)
    if (deck!.charts[0]!.native) native.push(name)
    expect(all).not.toMatch(/Zyxwowner|Qvarnhidden|98765|1234\.56/)
    expect(all).toMatch(/<c:v>4<\/c:v>/)
  },
)

test('all of them are charts that PowerPoint draws', () => {
  expect(native).toEqual(Object.keys(CHARTS))
})
