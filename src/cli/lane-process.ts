import { type ChildProcess, fork } from 'node:child_process'
import type { ChartRequest, DrawResult, RasterResult } from '../index.ts'
import type { Answer, Order } from './lane.ts'
import { pack } from './packed-request.ts'

/** How an order ended. */
export type Ending<Result> =
  | { readonly type: 'done'; readonly result: Result }
  | { readonly type: 'too-slow' }
  | { readonly type: 'crashed'; readonly reason: string }

/** A child process that carries out one order at a time, while threads of it make the PNGs of the charts before. */
export interface LaneProcess {
  /** Has it load what charts need, before the first one comes. */
  warm(): void
  /**
   * Draws a chart. Past the limit (in milliseconds, from when the process listens) the process is killed. `whenFree` is
   * called as soon as the process can take the next chart.
   */
  draw(request: ChartRequest, timeLimit: number, whenFree: () => void): Promise<Ending<DrawResult>>
  /** Makes the PNG of an SVG, within the same limit. */
  rasterise(svg: string, timeLimit: number): Promise<Ending<RasterResult>>
  /** Lets an idle process end by itself, and kills any other; resolves when it is gone. */
  end(): Promise<void>
  /** Kills the process without waiting for it, for when this process ends. */
  kill(): void
}

/** Memory that an order may take, in megabytes. */
const MEMORY = 1024

/** Memory for what is young, in megabytes: a lane makes much and keeps little, and is a tenth faster with this much of it. */
const YOUNG = 16

/** How long a process may take until it listens, in milliseconds. */
const START_LIMIT = 60_000

/** How long an idle process may take to end, in milliseconds. */
const END_LIMIT = 2000

/** Starts a lane: in UTC, with a memory limit, without functions that are made from text, and with nothing of this process's environment that could change it. */
export function startLane(lanePath: string): LaneProcess {
  const child = fork(lanePath, [], {
    execArgv: [
      `--max-old-space-size=${MEMORY}`,
      `--min-semi-space-size=${YOUNG}`,
      '--disallow-code-generation-from-strings',
    ],
    env: environment(process.env),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const life = follow(child)
  release(child)
  return {
    warm: () => tell(child, { type: 'warm' }),
    draw: (request, timeLimit, whenFree) =>
      carryOut(child, life, {
        timeLimit,
        whenFree,
        order: (id) => ({ type: 'draw', id, request: pack(request) }),
        result: drawn,
      }),
    rasterise: (svg, timeLimit) =>
      carryOut(child, life, { timeLimit, order: (id) => ({ type: 'rasterise', id, svg }), result: rasterised }),
    end: () => end(child, life),
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}

/** The variables without which Windows starts no process, and those that say where compiled code is kept. */
const NEEDED = ['SystemRoot', 'windir', 'TEMP', 'TMP', 'HOME', 'USERPROFILE', 'XDG_CACHE_HOME', 'LOCALAPPDATA']

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = NEEDED.flatMap((name): [string, string][] => (env[name] === undefined ? [] : [[name, env[name]]]))
  return { ...Object.fromEntries(kept), TZ: 'UTC' }
}

interface Life {
  /** How many orders are under way, and how many there were. */
  busy: number
  orders: number
  /** Resolves when the process listens. */
  readonly ready: Promise<void>
  /** Resolves to why the process ended. */
  readonly gone: Promise<string>
}

function follow(child: ChildProcess): Life {
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4096)
  })
  const ready = new Promise<void>((resolve) => {
    child.on('message', (answer: Answer) => answer.type === 'ready' && resolve())
  })
  const gone = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => setImmediate(() => resolve(reasonOf(code, signal, errors))))
    child.once('error', (error) => {
      child.kill('SIGKILL')
      if (child.pid === undefined) resolve(`it could not be started: ${error.message}`)
    })
  })
  return { busy: 0, orders: 0, ready, gone }
}

function reasonOf(code: number | null, signal: string | null, errors: string): string {
  if (/heap out of memory|allocation failed/i.test(errors)) return `it needs more than ${MEMORY} MB of memory`
  if (/panicked at/.test(errors)) return 'the library that makes its PNG gave up'
  if (/Cannot find module/.test(errors)) return 'the program that draws charts is not installed completely'
  return signal === null ? `its process ended with exit code ${code}` : `its process was ended by ${signal}`
}

interface Job<Result> {
  readonly timeLimit: number
  readonly whenFree?: () => void
  readonly order: (id: number) => Order
  /** What an answer to the order says, or null if it is not the last one. */
  readonly result: (answer: Answer) => Result | null
}

function drawn(answer: Answer): DrawResult | null {
  return answer.type === 'drawn' ? answer.result : null
}

function rasterised(answer: Answer): RasterResult | null {
  return answer.type === 'rasterised' ? answer.result : null
}

async function carryOut<Result extends object>(
  child: ChildProcess,
  life: Life,
  job: Job<Result>,
): Promise<Ending<Result>> {
  life.busy++
  hold(child)
  try {
    const started = await within(START_LIMIT, Promise.race([life.ready.then(() => 'ready' as const), life.gone]))
    if (started !== 'ready' && started !== null) return { type: 'crashed', reason: started }
    const ended =
      started === null ? null : await within(job.timeLimit, Promise.race([give(child, life.orders++, job), life.gone]))
    if (ended === null) {
      child.kill('SIGKILL')
      await life.gone
      return { type: 'too-slow' }
    }
    return typeof ended === 'string' ? { type: 'crashed', reason: ended } : { type: 'done', result: ended }
  } finally {
    life.busy--
    if (life.busy === 0) release(child)
  }
}

/** Gives an order and waits for what becomes of it. */
function give<Result extends object>(child: ChildProcess, id: number, job: Job<Result>): Promise<Result> {
  const result = new Promise<Result>((resolve) => {
    const listen = (answer: Answer): void => {
      if (answer.type === 'ready' || answer.id !== id) return
      if (answer.type === 'free') job.whenFree?.()
      const found = job.result(answer)
      if (found === null) return
      child.off('message', listen)
      resolve(found)
    }
    child.on('message', listen)
  })
  tell(child, job.order(id))
  return result
}

/** An idle process ends by itself, so that it can keep its compiled code; one that works, or is slow to end, is killed. */
async function end(child: ChildProcess, life: Life): Promise<void> {
  hold(child)
  if (child.connected) child.disconnect()
  if (life.busy > 0 || (await within(END_LIMIT, life.gone)) === null) child.kill('SIGKILL')
  await life.gone
}

/** What the promise resolves to, or null after so many milliseconds. */
async function within<T>(limit: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** A message to a process that just ended is lost; its exit tells. */
function tell(child: ChildProcess, order: Order): void {
  if (child.connected) child.send(order, () => {})
}

/** This process stays for a chart that is being drawn, and for nothing else of a lane. */
function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function release(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  const stderr = child.stderr as { unref?: () => void } | null
  stderr?.unref?.()
}
