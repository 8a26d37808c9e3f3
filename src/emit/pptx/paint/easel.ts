import type { Assets } from '../../../model/assets.ts'
import type { Scene } from '../../../model/scene.ts'

/** What the painters of one deck share. */
export interface Easel {
  readonly scene: Scene
  readonly assets: Assets
  /** Slides by their key, counted from 1. */
  readonly numbers: ReadonlyMap<string, number>
  /** Image bytes as the data URI that PptxGenJS takes. The same bytes give the same string, made once. */
  readonly uri: (bytes: Uint8Array, type: 'png' | 'jpeg') => string
}

/** What the painters of a deck share, for a scene and its assets. */
export function createEasel(scene: Scene, assets: Assets): Easel {
  const known = new Map<Uint8Array, string>()
  return {
    scene,
    assets,
    numbers: new Map(scene.slides.map(({ key }, index) => [key, index + 1])),
    uri: (bytes, type) => {
      const uri = known.get(bytes) ?? dataUri(bytes, type)
      known.set(bytes, uri)
      return uri
    },
  }
}

function dataUri(bytes: Uint8Array, type: string): string {
  return `image/${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`
}
