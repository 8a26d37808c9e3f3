import type { Assets } from '../../../model/assets.ts'
import type { Scene } from '../../../model/scene.ts'
import type { Transition } from '../../../model/transition.ts'
import type { Compressed } from '../../../model/world.ts'
import type { Base } from './base/base.ts'
import type { ChartStore } from './chart-store.ts'
import type { MediaStore } from './media.ts'

/** What the slides of a deck share on their way through the passes. */
export interface Deck {
  readonly scene: Scene
  readonly assets: Assets
  /** What they are laid into. */
  readonly base: Base
  readonly media: MediaStore
  readonly charts: ChartStore
  /** What was compressed before, which is not compressed again. */
  readonly compressed: Compressed
  /** How each slide comes. */
  readonly transition: Transition
  /** Slides by their key, counted from 1. */
  readonly numbers: ReadonlyMap<string, number>
}
