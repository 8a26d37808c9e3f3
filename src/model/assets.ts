import type { Drawing } from './chart.ts'

/** An image file, read and checked. */
export interface ImageAsset {
  readonly type: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Everything that a scene refers to by key. */
export interface Assets {
  readonly drawings: ReadonlyMap<string, Drawing>
  readonly images: ReadonlyMap<string, ImageAsset>
}
