import type { Outline, OutlineMessage, SlideContent } from '../../index.ts'

/** What the server of a preview shows. It changes with every build. */
export interface PreviewSource {
  /** The newest outline; null before the first build is done. */
  outline(): Outline | null
  /** What a slide shows, by its digest; undefined if no recent outline has it. */
  content(digest: string): SlideContent | undefined
  /** Calls back after each new outline. Returns how to stop that. */
  onChange(listener: () => void): () => void
  /** Makes a file of what is on disk now. */
  download(wanted: Wanted): Promise<Download>
}

/** What can be downloaded. */
export const DOWNLOADS = ['pptx', 'pdf', 'html', 'png'] as const

/** A file that is asked for. */
export interface Wanted {
  /** The name of the deck. */
  readonly deck: string
  readonly format: (typeof DOWNLOADS)[number]
  /** The number of the slide, from 1, for a PNG; null for the other formats. */
  readonly slide: number | null
}

/** A file that was made, or why there is none. */
export type Download =
  | { readonly type: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** There is no such deck or slide. */
  | { readonly type: 'absent' }
  /** The content has errors. */
  | { readonly type: 'refused'; readonly messages: readonly OutlineMessage[] }
