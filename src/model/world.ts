import type { ChartRequest, Drawing } from './chart.ts'
import type { Message } from './message.ts'

/** What the pipeline needs from outside. The command line gives it files and lanes; a test gives it maps. */
export interface World {
  /** The bytes of a regular file below the project folder; a path is relative to that folder, with `/`. */
  read(path: string): Promise<FileResult>
  /** Draws charts. The result has an entry for each request, in order: a drawing, or why there is none. */
  draw(requests: readonly ChartRequest[]): Promise<readonly DrawResult[]>
}

export type FileResult =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'refused'; readonly reason: string; readonly hint?: string }

export type DrawResult =
  | { readonly type: 'drawing'; readonly drawing: Drawing; readonly messages: readonly Message[] }
  | { readonly type: 'failed'; readonly messages: readonly Message[] }

/** A text that was read, with the name that messages call it by. */
export interface SourceText {
  readonly file: string
  readonly source: string
}
