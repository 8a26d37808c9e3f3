import { type ChartRequest, type DrawResult, error, type Message } from '../index.ts'
import { type Ending, type LaneProcess, startLane } from './lane-process.ts'

/** Child processes that draw charts, so that a chart which hangs or crashes harms nothing but itself. */
export interface Lanes {
  /** Starts a process now, because charts will come soon. */
  warm(): void
  /** Draws a chart as soon as a lane is free. Never rejects: a chart that cannot be drawn is a failed result. */
  draw(request: ChartRequest): Promise<DrawResult>
  /** Ends every process; charts that are not done fail. Resolves when no process is left. */
  close(): Promise<void>
}

export interface LanesOptions {
  /** The bundled lane, a file that Node can run. */
  readonly lanePath: string
  /** The most processes at a time. */
  readonly count: number
  /** How long one chart may take, in milliseconds. Defaults to 20 seconds. */
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
    close: async () => {
      state.closed = true
      process.off('exit', killAll)
      for (const next of state.waiting.splice(0)) next()
      await Promise.all([...state.running].map((lane) => lane.end()))
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
  const ending = await attempt(state, request, () => state.idle.shift())
  const last = ending.type === 'crashed' && !state.closed ? await attempt(state, request, () => undefined) : ending
  return last.type === 'drawn' ? last.result : failed(last, state, request)
}

/** Waits until fewer charts than lanes are being drawn. */
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
 * Draws in the lane found, or in a fresh one, in its turn, which it gives on when the lane is free for the next chart. A
 * lane that did not bring the drawing is not used again.
 */
async function attempt(state: State, request: ChartRequest, find: () => LaneProcess | undefined): Promise<Ending> {
  await turn(state)
  const pass = once(() => giveTurn(state))
  try {
    if (state.closed) return { type: 'crashed', reason: 'the work was stopped' }
    const lane = find() ?? start(state)
    const free = once(() => {
      state.idle.push(lane)
      pass()
    })
    const ending = await lane.draw(request, state.options.timeLimit, free)
    if (ending.type === 'drawn') free()
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

function failed(ending: Exclude<Ending, { type: 'drawn' }>, { options }: State, { name }: ChartRequest): DrawResult {
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
