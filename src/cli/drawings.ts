import type { ChartRequest, DrawResult, World } from '../index.ts'
import type { DrawingCache } from './drawing-cache.ts'
import type { Lanes } from './lanes.ts'
import { dataDigest } from './request-digest.ts'

/** Where drawings come from: `draw` and `expect` of the world that the command line gives to the pipeline. */
export interface Drawings extends Pick<World, 'draw' | 'expect'> {
  /** Ends the lanes. */
  close(): Promise<void>
}

type Sizeless = Parameters<World['expect']>[0][number]

/**
 * Takes drawings from the cache, and from the lanes what it does not have. Equal requests are drawn once, and what the
 * last two builds drew is at hand: the same results, also those of charts that cannot be drawn.
 */
export function createDrawings({ lanes, cache }: { lanes: Lanes; cache: DrawingCache }): Drawings {
  let now: Drawn = { results: new Map(), charts: new Set() }
  let before = now
  const drawOne = (request: ChartRequest): Promise<DrawResult> => {
    const chart = chartKey(request)
    const key = `${request.width}x${request.height} ${chart}`
    const result = now.results.get(key) ?? before.results.get(key) ?? cachedOrDrawn(request, lanes, cache)
    now.results.set(key, result)
    now.charts.add(chart)
    return result
  }
  const isAtHand = (request: Sizeless): boolean => [now, before].some(({ charts }) => charts.has(chartKey(request)))
  return {
    draw: (requests) => {
      before = now
      now = { results: new Map(), charts: new Set() }
      return Promise.all(requests.map(drawOne))
    },
    expect: (requests) => {
      Promise.all(requests.filter((request) => !isAtHand(request)).map((request) => cache.mayHave(request))).then(
        (had) => {
          if (had.includes(false)) lanes.warm()
        },
      )
    },
    close: () => lanes.close(),
  }
}

/** What a build drew, or draws: results by request, and the charts in any size. */
interface Drawn {
  readonly results: Map<string, Promise<DrawResult>>
  readonly charts: Set<string>
}

function chartKey({ name, spec, data, style, language }: Sizeless): string {
  return JSON.stringify([name, spec, dataDigest(data), style, language])
}

async function cachedOrDrawn(request: ChartRequest, lanes: Lanes, cache: DrawingCache): Promise<DrawResult> {
  const kept = await cache.get(request)
  if (kept) return kept
  const drawn = await lanes.draw(request)
  await cache.put(request, drawn)
  return drawn
}
