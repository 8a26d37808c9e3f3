import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { PROGRAM } from './fandeck.ts'
import { add, CHARTED, folderWith } from './tea.ts'

/** Bytes that all processes of a run may have in memory, taken together: 0.95e9 were measured on Node 20, 0.9e9 on Node 26. */
const MOST_MEMORY = 2 ** 30

const ENCODING = '"x":{"field":"channel","type":"nominal"}'
const SUMS = `{"data":{"name":"mix"},"mark":"bar","encoding":{${ENCODING},"y":{"field":"cups","aggregate":"sum","type":"quantitative"}}}`
const BARS = `{"data":{"name":"mix"},"mark":"bar","encoding":{${ENCODING},"y":{"field":"cups","type":"quantitative"}}}`

/** A table of three columns. */
function csv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => `2024-01-${10 + (row % 20)},Channel ${row % 12},${row % 997}`)
  return `day,channel,cups\n${lines.join('\n')}\n`
}

let folder: string
beforeAll(() => {
  folder = folderWith({ 'tea/report.yaml': CHARTED })
})

interface Run {
  readonly code: number | null
  readonly said: string
  /** The sum of the most that each process had in memory, in bytes; 0 where the system does not tell. */
  readonly memory: number
}

/** Builds the report with a program of its own, as users do, and watches its memory. */
function build(spec: string, rows: number): Promise<Run> {
  add(folder, { 'tea/charts/mix.vl.json': spec, 'tea/data/mix.csv': csv(rows) })
  const child = spawn(process.execPath, [PROGRAM, 'build', 'tea', '--force'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: path.join(folder, 'cache') },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text))
  const most = new Map<number, number>()
  const watch = setInterval(() => {
    for (const pid of family(child.pid!)) most.set(pid, Math.max(most.get(pid) ?? 0, memoryOf(pid)))
  }, 50)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch)
      resolve({ code, said, memory: [...most.values()].reduce((sum, one) => sum + one, 0) })
    })
  })
}

/** A process and those that it started. */
function family(pid: number): number[] {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`)
    const started = tasks.flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
    return [pid, ...started.filter((one) => one !== '').flatMap((one) => family(Number(one)))]
  } catch {
    return []
  }
}

/** The most that a process had in memory so far, in bytes. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

describe('a table of a million rows', () => {
  test('is summed into a native chart, with less than a gigabyte for all processes together', async () => {
    const { code, said, memory } = await build(SUMS, 1_000_000)
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('1 native chart') })
    expect(statSync(path.join(folder, 'output/tea/marketing.pptx')).size).toBeLessThan(200_000)
    if (existsSync('/proc/self/task')) expect(memory).toBeGreaterThan(1e8)
    expect(memory).toBeLessThan(MOST_MEMORY)
  })

  test('with a bar for each row is refused, with place and advice', async () => {
    const { code, said, memory } = await build(BARS, 1_000_000)
    expect({ code, said }).toEqual({
      code: 1,
      said:
        'tea/report.yaml:8:37 error the chart draws "1000000" marks, more than 50000, aggregate or sample the data first  chart/too-many-marks\n' +
        '1 error; nothing was written\n',
    })
    expect(memory).toBeLessThan(MOST_MEMORY)
  })

  test('and one more is refused before it is drawn, with place and advice', async () => {
    const { code, said, memory } = await build(SUMS, 1_000_001)
    expect({ code, said }).toEqual({
      code: 1,
      said:
        'tea/data/mix.csv:1:1 error the table has more than a million rows, aggregate the data first  read/table-size\n' +
        '1 error; nothing was written\n',
    })
    expect(memory).toBeLessThan(MOST_MEMORY)
  })
})
