import type { ChartRequest, Drawing } from './chart.ts'
import type { Memory } from './memory.ts'
import type { Message } from './message.ts'

/** What the pipeline needs from outside. The command line gives it files and lanes; a test gives it maps. */
export interface World {
  /** The bytes of a regular file; a path is relative to the folder of the report or the slides, or of a file that messages name, with `/`. */
  read(path: string, from?: string): Promise<FileResult>
  /** What messages call that file: its path as the user would write it. */
  name(path: string, from?: string): string
  /** Draws charts. The result has an entry for each request, in order: a drawing, or why there is none. */
  draw(requests: readonly ChartRequest[]): Promise<readonly DrawResult[]>
  /** Says that charts like these will be asked for soon, in some size, so that lanes may start early. */
  expect(requests: readonly Omit<ChartRequest, 'width' | 'height'>[]): void
  /** Makes PNGs of SVGs, 1280 pixels wide, in the fonts that come with fandeck. The result has an entry for each, in order. */
  rasterise(svgs: readonly string[]): Promise<readonly RasterResult[]>
  /** The bytes of fonts that come with fandeck, by the names of their files, in order. */
  fonts(files: readonly string[]): Promise<readonly Uint8Array[]>
  /** Says which stage begins now, and for which deck. */
  progress(stage: Stage, deck?: string): void
  /** What earlier builds compressed; without it, everything is compressed anew, to the same bytes. */
  readonly compressed?: Compressed
  /** What earlier builds of this process made; without it, everything is made anew, to the same result. */
  readonly memory?: Memory | undefined
}

/** Compressed data by the SHA-256 of what it was made from, in hexadecimal digits. A `Map` is one. */
export interface Compressed {
  get(digest: string): Uint8Array | undefined
  set(digest: string, data: Uint8Array): unknown
}

/** The stages that progress is told of. */
export type Stage = 'read' | 'write' | 'charts' | 'draw' | 'emit'

export type FileResult =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'refused'; readonly reason: string; readonly hint?: string }

export type DrawResult =
  | { readonly type: 'drawing'; readonly drawing: Drawing; readonly messages: readonly Message[] }
  | { readonly type: 'failed'; readonly messages: readonly Message[] }

/** A PNG, or why there is none. */
export type RasterResult =
  | { readonly type: 'png'; readonly png: Uint8Array }
  | { readonly type: 'failed'; readonly reason: string }

/** A text that was read, with the name that messages call it by. */
export interface SourceText {
  readonly file: string
  readonly source: string
}
