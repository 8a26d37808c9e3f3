import path from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  type ChartRequest,
  type DrawResult,
  drawChart,
  error,
  fontFiles,
  loadLibraries,
  type RasterResult,
  rasterise,
} from '../index.ts'
import { type PackedRequest, unpack } from './packed-request.ts'

/** What a lane is asked: to load what charts need, to draw one, or to make an SVG a PNG. */
export type Order =
  | { readonly type: 'warm' }
  | { readonly type: 'draw'; readonly id: number; readonly request: PackedRequest }
  | { readonly type: 'rasterise'; readonly id: number; readonly svg: string }

/** What a lane answers: that it listens, that only a chart's PNG is still to be made, or what became of an order. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'free'; readonly id: number }
  | { readonly type: 'drawn'; readonly id: number; readonly result: DrawResult }
  | { readonly type: 'rasterised'; readonly id: number; readonly result: RasterResult }

/** Beside the bundle: `dist/bin/lane.cjs` draws with `dist/fonts/`. */
const FONTS = path.join(__dirname, '..', 'fonts')

/** The entry of the child process that draws. Whatever a chart or a picture does to it, the command line lives on. */
process.on('message', (order: Order) => {
  if (order.type === 'warm') loadLibraries()
  else if (order.type === 'rasterise') {
    const { id } = order
    toPng(order.svg).then((result) => answer({ type: 'rasterised', id, result }))
  } else {
    const { id } = order
    draw(unpack(order.request), () => answer({ type: 'free', id })).then((result) =>
      answer({ type: 'drawn', id, result }),
    )
  }
})
process.on('disconnect', () => process.exit())
endWithParent(process.ppid)
answer({ type: 'ready' })

/** Draws a chart; calls back when the next one may come, which is drawn while a thread makes this one's PNG. */
async function draw(request: ChartRequest, whenFree: () => void): Promise<DrawResult> {
  try {
    const { value, messages } = await drawChart(request)
    if (!value) return { type: 'failed', messages }
    whenFree()
    const png = value.native === null ? await pngOf(value.svg) : null
    return { type: 'drawing', drawing: { ...value, png }, messages }
  } catch (thrown) {
    const reason = `chart "${request.name}" cannot be drawn: ${whyOf(thrown)}`
    return { type: 'failed', messages: [error('chart/cannot-draw', reason, { path: `charts.${request.name}` })] }
  }
}

async function toPng(svg: string): Promise<RasterResult> {
  try {
    return { type: 'png', png: await pngOf(svg) }
  } catch (thrown) {
    return { type: 'failed', reason: whyOf(thrown) }
  }
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const { substitutes, files } = await fontFiles(svg)
  return rasterise(svg, { substitutes, files: files.map((file) => path.join(FONTS, file)) })
}

function whyOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

function answer(answer: Answer): void {
  process.send?.(answer)
}

/** A chart that hangs hears nothing, not even that the command line is gone; a thread beside it does. */
function endWithParent(parent: number): void {
  const watch = `setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL') }, 1000)`
  new Worker(watch, { eval: true, stdin: false }).unref()
}
