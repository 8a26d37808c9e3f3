import { type ChartRequest, type DrawResult, error, type Message, type RasterResult } from '../index.ts'
import { type Ending, type LaneProcess, startLane } from './lane-process.ts'

/** Child processes that draw charts and make PNGs, so that one which hangs or crashes harms nothing but itself. */
export interface Lanes {
  /** Starts a process now, because charts will come soon. */
  warm(): void
  /** Draws a chart as soon as a lane is free. Never rejects: a chart that cannot be drawn is a failed result. */
  draw(request: ChartRequest): Promise<DrawResult>
  /** Makes the PNG of an SVG as soon as a lane is free. Never rejects: it may have failed. */
  rasterise(svg: string): Promise<RasterResult>
  /** Ends every process; what is not done fails. Resolves when no process is left. */
  close(): Promise<void>
}

export interface LanesOptions {
  /** The bundled lane, a file that Node can run. */
  readonly lanePath: string
  /** The most processes at a time. */
  readonly count: number
  /** How long one chart or PNG may take, in milliseconds. Defaults to 20 seconds. */
  readonly timeLimit?: number
}

interface State {
  readonly options: Required<LanesOptions>
  readonly running: Set<LaneProcess>
  readonly idle: LaneProcess[]
  /** Who waits for a lane, first come first served. */
  readonly waiting: (() => void)[]
  busy: number
  closed: boolean
}

/** Makes lanes; a process starts when the first chart comes. */
export function createLanes(options: LanesOptions): Lanes {
  const state: State = {
    options: { timeLimit: 20_000, ...options },
    running: new Set(),
    idle: [],
    waiting: [],
    busy: 0,
    closed: false,
  }
  const killAll = (): void => {
    for (const lane of state.running) lane.kill()
  }
  process.once('exit', killAll)
  return {
    warm: () => warm(state),
    draw: (request) => draw(state, request),
    rasterise: (svg) => rasterise(state, svg),
    close: async () => {
      state.closed = true
      for (const next of state.waiting.splice(0)) next()
      await Promise.all([...state.running].map((lane) => lane.end()))
      process.off('exit', killAll)
    },
  }
}

function warm(state: State): void {
  if (state.closed || state.running.size >= state.options.count) return
  const lane = start(state)
  lane.warm()
  state.idle.push(lane)
}

function start(state: State): LaneProcess {
  const lane = startLane(state.options.lanePath)
  state.running.add(lane)
  return lane
}

async function draw(state: State, request: ChartRequest): Promise<DrawResult> {
  const { timeLimit } = state.options
  const ending = await carryOut(state, (lane, free) => lane.draw(request, timeLimit, free))
  return ending.type === 'done' ? ending.result : failed(ending, state, request)
}

async function rasterise(state: State, svg: string): Promise<RasterResult> {
  const { timeLimit } = state.options
  const ending = await carryOut(state, (lane) => lane.rasterise(svg, timeLimit))
  if (ending.type === 'done') return ending.result
  const reason = ending.type === 'crashed' ? ending.reason : `it took longer than ${timeLimit / 1000} s and was stopped`
  return { type: 'failed', reason }
}

/** What a lane is to do; it calls back when it is free for the next order before this one is done. */
type Work<Result> = (lane: LaneProcess, free: () => void) => Promise<Ending<Result>>

/** Does the work, and after a crash once again, in a process of its own. */
async function carryOut<Result>(state: State, work: Work<Result>): Promise<Ending<Result>> {
  const ending = await attempt(state, work, () => state.idle.shift())
  return ending.type === 'crashed' && !state.closed ? attempt(state, work, () => undefined) : ending
}

/** Waits until fewer orders than lanes are under way. */
async function turn(state: State): Promise<void> {
  if (state.closed || state.busy < state.options.count) state.busy++
  else await new Promise<void>((resolve) => state.waiting.push(resolve))
}

/** Whoever waits takes the place over: nobody can slip in between. */
function giveTurn(state: State): void {
  const next = state.waiting.shift()
  if (next) next()
  else state.busy--
}

/**
 * Works in the lane found, or in a fresh one, in its turn, which it gives on when the lane is free for the next order. A
 * lane that did not bring the result is not used again.
 */
async function attempt<Result>(
  state: State,
  work: Work<Result>,
  find: () => LaneProcess | undefined,
): Promise<Ending<Result>> {
  await turn(state)
  const pass = once(() => giveTurn(state))
  try {
    if (state.closed) return { type: 'crashed', reason: 'the work was stopped' }
    const lane = find() ?? start(state)
    const free = once(() => {
      state.idle.push(lane)
      pass()
    })
    const ending = await work(lane, free)
    if (ending.type === 'done') free()
    else forget(state, lane)
    return ending
  } finally {
    pass()
  }
}

function forget(state: State, lane: LaneProcess): void {
  state.running.delete(lane)
  const at = state.idle.indexOf(lane)
  if (at !== -1) state.idle.splice(at, 1)
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) {
      done = true
      work()
    }
  }
}

function failed(
  ending: Exclude<Ending<DrawResult>, { type: 'done' }>,
  { options }: State,
  { name }: ChartRequest,
): DrawResult {
  const message = ending.type === 'too-slow' ? tooSlow(name, options.timeLimit) : crashed(name, ending.reason)
  return { type: 'failed', messages: [message] }
}

function tooSlow(name: string, limit: number): Message {
  const hint = 'aggregate the data first, or simplify its expressions'
  const reason = `chart "${name}" took longer than ${limit / 1000} s and was stopped`
  return error('chart/too-slow', reason, { path: `charts.${name}` }, hint)
}

function crashed(name: string, why: string): Message {
  return error('chart/crashed', `chart "${name}" cannot be drawn: ${why}`, { path: `charts.${name}` })
}
