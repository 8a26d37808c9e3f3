import type { ChartRequest, DrawResult, World } from '../index.ts'
import type { DrawingCache } from './drawing-cache.ts'
import type { Lanes } from './lanes.ts'
import { dataDigest } from './request-digest.ts'

/** Where drawings come from: `draw` and `expect` of the world that the command line gives to the pipeline. */
export interface Drawings extends Pick<World, 'draw' | 'expect'> {
  /** Ends the lanes. */
  close(): Promise<void>
}

/** Takes drawings from the cache, and from the lanes what it does not have. Equal requests are drawn once. */
export function createDrawings({ lanes, cache }: { lanes: Lanes; cache: DrawingCache }): Drawings {
  const underWay = new Map<string, Promise<DrawResult>>()
  const drawOne = (request: ChartRequest): Promise<DrawResult> => {
    const key = JSON.stringify({ ...request, data: dataDigest(request.data) })
    const same = underWay.get(key)
    if (same) return same
    const result = cachedOrDrawn(request, lanes, cache).finally(() => underWay.delete(key))
    underWay.set(key, result)
    return result
  }
  return {
    draw: (requests) => Promise.all(requests.map(drawOne)),
    expect: (requests) => {
      Promise.all(requests.map((request) => cache.mayHave(request))).then((had) => {
        if (had.includes(false)) lanes.warm()
      })
    },
    close: () => lanes.close(),
  }
}

async function cachedOrDrawn(request: ChartRequest, lanes: Lanes, cache: DrawingCache): Promise<DrawResult> {
  const kept = await cache.get(request)
  if (kept) return kept
  const drawn = await lanes.draw(request)
  await cache.put(request, drawn)
  return drawn
}
