import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type ChartRequest, type DrawResult, drawChart, error, fontFiles, loadLibraries, rasterise } from '../index.ts'

/** What a lane is asked: to load what charts need, or to draw one. */
export type Order =
  | { readonly type: 'warm' }
  | { readonly type: 'draw'; readonly id: number; readonly request: ChartRequest }

/** What a lane answers: that it listens, that only a chart's PNG is still to be made, or what became of a chart. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'free'; readonly id: number }
  | { readonly type: 'drawn'; readonly id: number; readonly result: DrawResult }

/** Beside the bundle: `dist/bin/lane.cjs` draws with `dist/fonts/`. */
const FONTS = path.join(__dirname, '..', 'fonts')

/** The entry of the child process that draws charts. Whatever a chart does to it, the command line lives on. */
process.on('message', (order: Order) => {
  if (order.type === 'warm') loadLibraries()
  else {
    const { id } = order
    draw(order.request, () => answer({ type: 'free', id })).then((result) => answer({ type: 'drawn', id, result }))
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
    const { substitutes, files } = await fontFiles(value.svg)
    const png = await rasterise(value.svg, { substitutes, files: files.map((file) => path.join(FONTS, file)) })
    return { type: 'drawing', drawing: { ...value, png }, messages }
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    const reason = `chart "${request.name}" cannot be drawn: ${why}`
    return { type: 'failed', messages: [error('chart/cannot-draw', reason, { path: `charts.${request.name}` })] }
  }
}

function answer(answer: Answer): void {
  process.send?.(answer)
}

/** A chart that hangs hears nothing, not even that the command line is gone; a thread beside it does. */
function endWithParent(parent: number): void {
  const watch = `setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL') }, 1000)`
  new Worker(watch, { eval: true, stdin: false }).unref()
}
