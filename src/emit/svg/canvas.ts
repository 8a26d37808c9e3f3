import type { Assets } from '../../model/assets.ts'
import type { Scene } from '../../model/scene.ts'

/** What the painters of a slide share. */
export interface Canvas {
  readonly scene: Scene
  readonly assets: Assets
  /** What the ids of this slide begin with, so that several slides can be in one document. */
  readonly prefix: string
}
