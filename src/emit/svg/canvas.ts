import type { Assets } from '../../model/assets.ts'
import type { Scene } from '../../model/scene.ts'
import { sanitiseLink } from '../pptx/sanitise.ts'
import type { Attributes } from './markup.ts'

/** What the painters of a slide share. */
export interface Canvas {
  readonly scene: Scene
  readonly assets: Assets
  /** What the ids of this slide begin with, so that several slides can be in one document. */
  readonly prefix: string
  /** The level of the slide's title among the headings of the document. */
  readonly titleLevel: number
  /** The attributes of an `<a>` for a link as runs have it, or null where it leads nowhere in this document. */
  readonly linkTo: (link: string) => Attributes | null
}

/** A canvas for pictures of slides that stand alone: their titles come first, and other slides are not there to be linked to. */
export function pictureCanvas(scene: Scene, assets: Assets, prefix: string): Canvas {
  return { scene, assets, prefix, titleLevel: 1, linkTo: toAddress }
}

function toAddress(link: string): Attributes | null {
  const href = sanitiseLink(link)
  return href === null ? null : { href }
}
