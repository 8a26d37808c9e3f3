import { fork } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkSpec } from '../../src/chart/check.ts'
import { readDelimited } from '../../src/chart/delimited.ts'
import { drawChart } from '../../src/chart/draw.ts'
import type { Json, Members } from '../../src/model/chart.ts'
import { BARS, measure, ODDS, request } from './requests.ts'

const ENCODING = BARS['encoding'] as Members

/** The bars with an expression in each of the places that have one. */
function places(expression: string): readonly (readonly [string, Json])[] {
  const bars = (more: Members): Json => ({ ...BARS, ...more })
  const axis = { ...(ENCODING['y'] as Members), axis: { labelExpr: expression } }
  return [
    ['transform[0].calculate', bars({ transform: [{ calculate: expression, as: 'made' }] })],
    ['transform[0].filter', bars({ transform: [{ filter: expression }] })],
    ['params[0].expr', bars({ params: [{ name: 'p', expr: expression }] })],
    ['title.text.expr', bars({ title: { text: { expr: expression } } })],
    ['title.text.signal', bars({ title: { text: { signal: expression } } })],
    ['mark.size.expr', bars({ mark: { type: 'point', size: { expr: expression } } })],
    ['encoding.y.axis.labelExpr', bars({ encoding: { ...ENCODING, y: axis } })],
    [
      'encoding.y.scale.domain.expr',
      bars({ encoding: { ...ENCODING, y: { field: 'odds', scale: { domain: { expr: expression } } } } }),
    ],
    [
      'encoding.color.condition.test',
      bars({ encoding: { ...ENCODING, color: { condition: { test: expression, value: 'red' }, value: 'blue' } } }),
    ],
    ['config.axis.labelExpr', bars({ config: { axis: { labelExpr: expression } } })],
    ['layer[0].transform[0].calculate', { layer: [bars({ transform: [{ calculate: expression, as: 'made' }] })] }],
  ]
}

/** Ways out of an expression, and the word that gives each away. */
const WAYS_OUT: readonly (readonly [string, string])[] = [
  ['constructor.constructor("return process")()', 'constructor'],
  ["datum['constructor']['constructor']('return process')()", 'constructor'],
  ["datum['__proto__']", '__proto__'],
  ['datum.__proto__.polluted', '__proto__'],
  ["__defineGetter__('a', 1)", '__defineGetter__'],
  ["toString.constructor('return 1')", 'constructor'],
  ['{toString: event}', 'toString'],
  ['datum.prototype', 'prototype'],
  ['globalThis', 'globalThis'],
  ['window.process', 'window'],
  ['self', 'self'],
  ['process.env', 'process'],
  ["require('fs')", 'require'],
  ['event.view', 'event'],
  ['item.mark.group.context', 'item'],
  ['view', 'view'],
  ['now()', 'now'],
  ['encode({mark: {source: datum}}, 1)', 'encode'],
  ["modify('odds', datum)", 'modify'],
  ["setdata('odds', [])", 'setdata'],
  ['vlSelectionTuples([{}], {})', 'vlSelectionTuples'],
  // Vega takes these texts for the words.
  ["datum.channel == 'toString'", 'toString'],
  ['["valueOf"]', 'valueOf'],
  // Escapes that Vega reads as letters.
  ["datum['\\u0063onstructor']", 'constructor'],
  ["datum['\\x63onstructor']", 'constructor'],
  ['datum.\\u0063onstructor', 'constructor'],
  ['\\u0077indow', 'window'],
  ["datum['\\u{5f}_proto__']", '__proto__'],
]

test.each(WAYS_OUT)('%s is refused in every place, for "%s"', (expression, word) => {
  for (const [where, spec] of places(expression)) {
    const said = checkSpec(spec, 'f', ['odds']).map(({ rule, reason, place }) => [rule, reason, place?.path])
    expect(said).toContainEqual(['chart/expression', `an expression must not use "${word}"`, where])
  }
})

test('words that are columns, texts or labels of an object stay what they are', () => {
  for (const expression of [
    "datum.item > 1 && datum.event == 'item'",
    "datum['encode']",
    "datum.modify + ' set'",
    "{item: 1}['item']",
    "toString(datum.odds) + ' \\u20ac \\u0041'",
    'encodeURIComponent(datum.channel)',
  ]) {
    expect([expression, checkSpec(places(expression)[0]![1], 'f', ['odds'])]).toEqual([expression, []])
  }
})

describe('what no check can see', () => {
  const outside = (): string[][] =>
    [Object, Function, Array, String, Object.prototype, Function.prototype, Array.prototype].map(
      Object.getOwnPropertyNames as (of: object) => string[],
    )
  let before: string[][]
  beforeEach(() => {
    before = outside()
    // vega-interpreter says on the console what it did not do.
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.restoreAllMocks()
    expect(outside()).toEqual(before)
  })

  const C = "('con'+'structor')"
  const P = "('__pro'+'to__')"
  test.each([
    `datum[${C}]`,
    `datum[${C}][${C}]`,
    `datum[${P}]`,
    `datum[${C}].assign`,
    `pluck([datum], ${C})`,
    `peek(pluck([datum], ${C}))`,
    `join({join: datum[${C}].assign}, datum)`,
    `slice({slice: datum[${C}].assign}, datum)`,
    `substring({substring: datum[${C}].assign}, datum)`,
    `replace('abc', regexp('b'), datum[${C}].assign)`,
    `scale(datum[${C}].assign, datum)`,
    `sort({slice: datum[${C}].assign})`,
    `merge(datum[${P}], {polluted: 1})`,
    `warn(datum[${C}])`,
    'this',
    'item',
    `datum[${P}]['polluted'] = 1`,
    `(() => 1)()`,
    `new Date()`,
    `datum.channel.link('x')`,
  ])('%s reaches no function: it draws a value, or nothing', async (expression) => {
    const spec: Json = {
      ...BARS,
      transform: [{ calculate: expression, as: 'made' }],
      encoding: { ...ENCODING, text: { field: 'made' } },
    }
    const { value, messages } = await drawChart(request(spec, { odds: ODDS }), measure)
    if (value === null) expect(messages.map(({ rule }) => rule).join()).toMatch(/^chart\/(cannot-draw|expression)$/)
    expect(JSON.stringify(value?.rows ?? [])).not.toMatch(/polluted|\[native code\]/)
  })
})

const LANE = path.resolve('dist/bin/lane.cjs')

/** Draws in a process that makes no function from text. */
async function drawWithoutCode(spec: Json): Promise<{ drawn: string; reasons: string[] }> {
  const lane = fork(LANE, [], {
    execArgv: ['--disallow-code-generation-from-strings'],
    serialization: 'advanced',
    env: { TZ: 'UTC' },
  })
  try {
    return await new Promise((resolve, reject) => {
      lane.on('error', reject)
      lane.on('exit', () => reject(new Error('the lane ended')))
      lane.on(
        'message',
        (answer: { type: string; result?: { drawing?: { svg: string }; messages: { reason: string }[] } }) => {
          if (answer.type === 'ready') lane.send({ type: 'draw', id: 0, request: request(spec, { odds: ODDS }) })
          if (answer.type !== 'drawn') return
          resolve({
            drawn: answer.result?.drawing?.svg ?? '',
            reasons: answer.result!.messages.map(({ reason }) => reason),
          })
        },
      )
    })
  } finally {
    lane.removeAllListeners('exit')
    lane.kill()
  }
}

test('charts draw where no function can be made from text: expressions are interpreted, text with separators is read', async () => {
  const csv = { values: 'channel,odds\n"TV, radio",3\nSocial,4\n', format: { type: 'csv' } }
  const spec: Json = {
    ...BARS,
    data: csv,
    transform: [{ calculate: "datum.odds * 2 + ' points'", as: 'label' }, { filter: 'datum.odds > 1' }],
    params: [{ name: 'size', expr: 'pow(2, 3)' }],
    encoding: { ...ENCODING, y: { field: 'odds', type: 'quantitative', axis: { labelExpr: "datum.label + ' %'" } } },
  }
  const { drawn, reasons } = await drawWithoutCode(spec)
  expect(reasons).toEqual([])
  expect(drawn).toContain('>TV, radio<')
  expect(drawn).toContain('>4 %<')
})

test('a lane of the command line is such a process', async () => {
  const { startLane } = await import('../../src/cli/lane-process.ts')
  const lane = startLane(path.join(import.meta.dirname, 'code-from-text.cjs'))
  try {
    expect(await lane.rasterise('', 10_000)).toEqual({
      type: 'done',
      result: { type: 'failed', reason: 'Code generation from strings disallowed for this context' },
    })
  } finally {
    await lane.end()
  }
})

test('text with separators is read as it is written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '='), maxLength: 6 })
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (written, end, last) => {
      const lines = ['x,y', ...written.map(([x, y]) => `${quoted(x)},${quoted(y)}`)]
      const read = readDelimited(lines.join(end) + (last ? end : ''), ',')
      expect(read).toEqual(written.map(([x, y]) => ({ x, y })))
    }),
  )
  expect(readDelimited('__proto__,b\n1\n', ',').map((row) => Object.entries(row))).toEqual([
    [
      ['__proto__', '1'],
      ['b', ''],
    ],
  ])
  expect(readDelimited('a,b\n"open,1', ',')).toEqual([{ a: 'open,1', b: '' }])
  expect(readDelimited('', ',')).toEqual([])
})
