import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createLanes, type Lanes, type LanesOptions } from '../../src/cli/lanes.ts'
import type { ChartRequest, DrawResult, Json } from '../../src/index.ts'
import { BARS, ODDS, request, table } from '../chart/requests.ts'
import { has } from '../needs.ts'

const LANE = path.resolve('dist/bin/lane.cjs')
const home = mkdtempSync(path.join(os.tmpdir(), 'fandeck-lanes-'))
const environment = { ...process.env }
process.env['XDG_CACHE_HOME'] = home

const opened: Lanes[] = []

function lanes(options: Partial<LanesOptions> = {}): Lanes {
  const made = createLanes({ lanePath: LANE, count: 2, timeLimit: 20_000, ...options })
  opened.push(made)
  return made
}

afterEach(async () => {
  for (const open of opened.splice(0)) await open.close()
  for (const name of ['TZ', 'NODE_OPTIONS']) {
    if (environment[name] === undefined) delete process.env[name]
    else process.env[name] = environment[name]
  }
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

function bars(name: string, more: Partial<ChartRequest> = {}): ChartRequest {
  return request(BARS, { odds: ODDS }, { name, ...more })
}

/** The bars with one more column, computed by an expression that passes every check. */
function computing(name: string, calculate: string): ChartRequest {
  return request({ ...BARS, transform: [{ calculate, as: 'x' }] }, { odds: ODDS }, { name })
}

/** Takes the age of the universe: 2 to the power of its length in steps. */
const HANGING = computing('hanging', `test(/^(a+)+$/, '${'a'.repeat(60)}!')`)

/** Each of its lists takes a quarter of the memory that a lane has, and it makes ten. */
const HUNGRY: ChartRequest = request(
  { ...BARS, transform: [{ calculate: 'sequence(30000000)', as: 'x' }] },
  { odds: table(...Array.from({ length: 10 }, (_, odds) => ({ channel: 'A', odds }))) },
  { name: 'hungry' },
)

function reasons(result: DrawResult): string[] {
  return result.messages.map(({ rule, reason }) => `${rule}: ${reason}`)
}

function svg(result: DrawResult): string {
  if (result.type === 'failed') throw new Error(reasons(result).join())
  return result.drawing.svg
}

/** Processes that this one started and that still run a lane. */
function running(): string[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  return listed.split('\n').filter((line) => line.includes(LANE))
}

test('a lane draws a chart: SVG, rows and alt text, and the chart that PowerPoint draws', async () => {
  const result = await lanes().draw(bars('sales'))
  if (result.type === 'failed') throw new Error(reasons(result).join())
  const { drawing, messages } = result
  expect(drawing.png).toBeNull()
  expect(drawing.native).toHaveLength(1)
  expect(drawing.rows).toHaveLength(4)
  expect(drawing.alt).toMatch(/^Bar chart\. /)
  expect(drawing.verdict).toBe('native')
  expect(messages).toEqual([])
})

test('a lane draws a chart that stays a picture with a PNG 1280 pixels wide', async () => {
  const chart = bars('sales')
  const usermeta = { fandeck: { render: 'picture' } }
  const result = await lanes().draw({ ...chart, spec: { ...(chart.spec as object), usermeta } })
  if (result.type === 'failed') throw new Error(reasons(result).join())
  const png = Buffer.from(result.drawing.png!)
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 768])
})

test('a chart that is refused fails with its reasons', async () => {
  const spec: Json = { ...BARS, data: { url: 'https://example.org/a.csv' } }
  const result = await lanes().draw(request(spec, {}))
  expect(result.type).toBe('failed')
  expect(result.messages.map(({ rule }) => rule)).toEqual(['chart/url'])
})

test('lanes draw in UTC, wherever the machine is', async () => {
  const hours = table(
    { at: '2024-03-10T00:30:00Z', v: 1 },
    { at: '2024-03-10T12:00:00Z', v: 3 },
    { at: '2024-03-11T23:30:00Z', v: 2 },
  )
  const spec: Json = {
    data: { name: 'hours' },
    mark: 'bar',
    encoding: { x: { timeUnit: 'yearmonthdatehours', field: 'at' }, y: { field: 'v', type: 'quantitative' } },
  }
  const drawn: DrawResult[] = []
  for (const zone of ['America/New_York', 'Asia/Tokyo']) {
    process.env['TZ'] = zone
    drawn.push(await lanes().draw(request(spec, { hours })))
  }
  expect(drawn[0]).toEqual(drawn[1])
  expect(svg(drawn[0]!)).toContain('Mar 10')
})

test('what a user sets for Node is not passed on', async () => {
  process.env['NODE_OPTIONS'] = '--require /there/is/no/such/module'
  expect((await lanes().draw(bars('sales'))).type).toBe('drawing')
})

test('a chart that hangs is stopped at the time limit, and the others are drawn', async () => {
  const open = lanes({ timeLimit: 4000 })
  const results = await Promise.all([HANGING, bars('a'), bars('b'), bars('c')].map((chart) => open.draw(chart)))
  expect(results.map(({ type }) => type)).toEqual(['failed', 'drawing', 'drawing', 'drawing'])
  expect(results[0]?.messages).toEqual([
    {
      severity: 'error',
      rule: 'chart/too-slow',
      reason: 'chart "hanging" took longer than 4 s and was stopped',
      place: { path: 'charts.hanging' },
      hint: 'aggregate the data first, or simplify its expressions',
    },
  ])
  expect((await open.draw(bars('after'))).type).toBe('drawing')
})

test('a chart that aborts its process fails alone, also when it is tried again', async () => {
  const open = lanes({ count: 1, timeLimit: 120_000 })
  const results = await Promise.all([bars('a'), HUNGRY, bars('b')].map((chart) => open.draw(chart)))
  expect(results.map(({ type }) => type)).toEqual(['drawing', 'failed', 'drawing'])
  expect(reasons(results[1]!)).toEqual([
    'chart/crashed: chart "hungry" cannot be drawn: it needs more than 1024 MB of memory',
  ])
})

/** A lane whose process runs a program, which is sent every message that a lane is. */
function standIn(name: string, program: string): string {
  const folder = path.join(home, name, 'bin')
  mkdirSync(folder, { recursive: true })
  const lane = path.join(folder, 'lane.cjs')
  const once = JSON.stringify(path.join(folder, 'died'))
  const dieOnce = `if (!fs.existsSync(${once})) { fs.writeFileSync(${once}, ''); process.abort() }`
  const done = `({ id }) => process.send({ type: 'drawn', id, result: { type: 'failed', messages: [] } })`
  const helpers = `const fs = require('node:fs')\nconst dieOnce = () => { ${dieOnce} }\nconst done = ${done}`
  writeFileSync(lane, `${helpers}\nprocess.on('message', ${program})\nprocess.send({ type: 'ready' })`)
  return lane
}

const DONE: DrawResult = { type: 'failed', messages: [] }

test('a process that dies once is replaced, and the chart is drawn after all', async () => {
  const lane = standIn('dies-once', `(order) => { dieOnce(); done(order) }`)
  expect(await lanes({ lanePath: lane }).draw(bars('sales'))).toEqual(DONE)
})

test('the next chart comes while the PNG of the one before is made', async () => {
  const lane = standIn(
    'two-at-once',
    `(order) => {
       globalThis.first ??= order
       process.send({ type: 'free', id: order.id })
       if (first !== order) [order, first].forEach(done)
     }`,
  )
  const open = lanes({ lanePath: lane, count: 1 })
  expect(await Promise.all(['a', 'b'].map((name) => open.draw(bars(name))))).toEqual([DONE, DONE])
})

test('where a process dies with two charts, both are drawn after all', async () => {
  const lane = standIn(
    'dies-with-two',
    `(order) => {
       process.send({ type: 'free', id: order.id })
       if (order.id === 1) dieOnce()
       if (fs.existsSync(require('node:path').join(__dirname, 'died'))) done(order)
     }`,
  )
  const open = lanes({ lanePath: lane, count: 1 })
  expect(await Promise.all(['a', 'b', 'c'].map((name) => open.draw(bars(name))))).toEqual([DONE, DONE, DONE])
})

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="960pt" height="540pt"><text x="9" y="90" font-family="Georgia">Tea</text></svg>'

test('a lane makes the PNG of an SVG, 1280 pixels wide, and says why it made none', async () => {
  const open = lanes()
  const made = await open.rasterise(PICTURE)
  if (made.type === 'failed') throw new Error(made.reason)
  const png = Buffer.from(made.png)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 720])
  const high = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="11"/>'
  expect(await open.rasterise(high)).toEqual({ type: 'failed', reason: 'it is more than 10 times as high as wide' })
  expect((await open.rasterise('<html/>')).type).toBe('failed')
  expect((await open.draw(bars('after'))).type).toBe('drawing')
})

test('a PNG whose process dies is tried again, and one that takes too long is given up', async () => {
  const png = `({ id }) => process.send({ type: 'rasterised', id, result: { type: 'png', png: new Uint8Array(3) } })`
  const once = standIn('dies-once-with-png', `(order) => { dieOnce(); (${png})(order) }`)
  expect(await lanes({ lanePath: once }).rasterise(PICTURE)).toEqual({ type: 'png', png: new Uint8Array(3) })
  const ever = standIn('dies-with-png', `() => process.abort()`)
  expect(await lanes({ lanePath: ever }).rasterise(PICTURE)).toEqual({
    type: 'failed',
    reason: 'its process was ended by SIGABRT',
  })
  const slow = standIn('hangs-with-png', `() => {}`)
  expect(await lanes({ lanePath: slow, timeLimit: 500 }).rasterise(PICTURE)).toEqual({
    type: 'failed',
    reason: 'it took longer than 0.5 s and was stopped',
  })
})

test('a lane that is not there, or that ends by itself, is an error and no endless wait', async () => {
  const missing = await lanes({ lanePath: path.join(home, 'none.cjs') }).draw(bars('sales'))
  expect(reasons(missing)).toEqual([
    'chart/crashed: chart "sales" cannot be drawn: the program that draws charts is not installed completely',
  ])
  const ending = path.join(home, 'ends.cjs')
  writeFileSync(ending, `process.on('message', () => process.exit(7)); process.send({ type: 'ready' })`)
  expect(reasons(await lanes({ lanePath: ending }).draw(bars('sales')))).toEqual([
    'chart/crashed: chart "sales" cannot be drawn: its process ended with exit code 7',
  ])
  const panicking = path.join(home, 'panicking.cjs')
  writeFileSync(panicking, `process.stderr.write("thread '<unnamed>' panicked at geom.rs:27", () => process.abort())`)
  expect(reasons(await lanes({ lanePath: panicking }).draw(bars('sales')))).toEqual([
    'chart/crashed: chart "sales" cannot be drawn: the library that makes its PNG gave up',
  ])
  const signalled = path.join(home, 'signalled.cjs')
  writeFileSync(signalled, `process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)`)
  expect(reasons(await lanes({ lanePath: signalled }).draw(bars('sales')))).toEqual([
    'chart/crashed: chart "sales" cannot be drawn: its process was ended by SIGTERM',
  ])
})

const listing = has('ps')

test.runIf(listing)('no process starts before there is need, and never more than the count', async () => {
  const open = lanes({ count: 2 })
  expect(running()).toEqual([])
  open.warm()
  open.warm()
  open.warm()
  expect(running()).toHaveLength(2)
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => open.draw(bars(name))))
  expect(running()).toHaveLength(2)
  await open.close()
  expect(running()).toEqual([])
})

test.runIf(listing)('closing leaves no process, not even one that hangs, and every chart has its answer', async () => {
  const open = lanes({ count: 1 })
  const [hanging, waiting] = [open.draw(HANGING), open.draw(bars('waiting'))]
  await until(() => running().length === 1)
  await open.close()
  expect(running()).toEqual([])
  for (const result of await Promise.all([hanging, waiting, open.draw(bars('late'))])) {
    expect(result.type).toBe('failed')
    expect(reasons(result)[0]).toMatch(/^chart\/crashed: .* (the work was stopped|was ended by SIGKILL)$/)
  }
  open.warm()
  expect(running()).toEqual([])
})

test.runIf(listing)('a lane whose command line was killed ends, even while a chart hangs in it', async () => {
  const parent = spawn(process.execPath, [
    '-e',
    `const lane = require('node:child_process').fork(${JSON.stringify(LANE)}, [], { serialization: 'advanced' })
     lane.on('message', () => lane.send({ type: 'draw', request: ${JSON.stringify(HANGING)} }))
     console.log(lane.pid)`,
  ])
  const pid = Number(await firstLine(parent))
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await until(() => !isAlive(pid))
})

test('compiled code is kept where the user’s caches are', async () => {
  const open = lanes()
  await open.draw(bars('sales'))
  await open.close()
  expect(readdirSync(path.join(home, 'fandeck', 'code')).some((name) => name.startsWith('lane-main.cjs-'))).toBe(true)
})

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (data: Buffer) => resolve(String(data)))
  })
}

function isAlive(pid: number): boolean {
  const state = execFileSync('sh', ['-c', `ps -o stat= -p ${pid} || true`], { encoding: 'utf8' }).trim()
  return state !== '' && !state.startsWith('Z')
}

/** Waits until something is so; the test's own limit ends it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 100))
}
