import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Input, World } from '../index.ts'
import { createDrawingCache } from './drawing-cache.ts'
import { createDrawings } from './drawings.ts'
import { keepFiles } from './kept-files.ts'
import { createLanes } from './lanes.ts'
import { shown } from './library.ts'
import { createMemory } from './memory.ts'
import { openPartCache, type PartCache } from './part-cache.ts'
import { isBelow, readBelow, readNear } from './project.ts'
import type { Reporter } from './reporter.ts'
import type { Subject } from './subject.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'

/** The lane's program: two folders up both from `src/cli` and from `dist/bin`. */
const LANE = fileURLToPath(new URL('../../dist/bin/lane.cjs', import.meta.url))

/** The fonts that come with fandeck. */
const FONTS = fileURLToPath(new URL('../../dist/fonts/', import.meta.url))

/** A world on this machine's disk and processes. */
export interface OpenWorld extends World {
  /** Milliseconds spent in each stage of this build. */
  readonly times: ReadonlyMap<string, number>
  readonly compressed: PartCache
  /** The same input, with what did not change since the last build as it was then, so that it is known again. */
  keep(input: Input): Input
  /** A new build begins. */
  begin(): void
  /** The build has ended; the lanes stay for the next one, and what was made in it. */
  finish(): void
  /** Ends the lanes. */
  close(): Promise<void>
}

/**
 * Opens the world for a folder. A report reads files below its own folder only; slides, whose front matter may name
 * another project folder, read files below the folder where the user stands. One whose reading is traced is for many builds,
 * and remembers what they made.
 */
export function openWorld(
  subject: Pick<Subject, 'kind' | 'folder' | 'file'>,
  reporter: Reporter,
  trace: Trace = UNTRACED,
): OpenWorld {
  const folder = path.resolve(subject.folder)
  const root = subject.kind === 'slides' && isBelow(process.cwd(), folder) ? process.cwd() : folder
  const lanes = createLanes({ lanePath: LANE, count: Math.min(4, Math.max(1, os.availableParallelism() - 1)) })
  const drawings = createDrawings({ lanes, cache: createDrawingCache() })
  const times = new Map<string, number>()
  let last: { stage: string; since: number } | null = null
  const lap = (stage: string | null): void => {
    const now = performance.now()
    if (last) times.set(last.stage, (times.get(last.stage) ?? 0) + now - last.since)
    last = stage === null ? null : { stage, since: now }
  }
  const kept = trace === UNTRACED ? null : { files: keepFiles(), memory: createMemory() }
  const read: World['read'] = (file, from) =>
    from === undefined ? readBelow(root, folder, file, trace) : readNear(root, file, from, trace)
  const end = (): void => {
    lap(null)
    reporter.done()
  }
  return {
    times,
    compressed: openPartCache(subject.file),
    memory: kept?.memory,
    keep: (input) => kept?.files.input(input) ?? input,
    read: kept?.files.reading(read) ?? read,
    name: (file, from) => shown(path.join(from === undefined ? folder : path.dirname(from), file)),
    draw: (requests) => drawings.draw(requests),
    expect: (requests) => drawings.expect(requests),
    rasterise: (svgs) => Promise.all(svgs.map((svg) => lanes.rasterise(svg))),
    fonts: (files) => Promise.all(files.map((file) => readFile(path.join(FONTS, file)))),
    progress(stage, deck) {
      lap(stage)
      reporter.progress(stage, deck)
    },
    begin: () => times.clear(),
    finish() {
      end()
      kept?.files.turn()
      kept?.memory.turn()
    },
    async close() {
      end()
      await drawings.close()
    },
  }
}
