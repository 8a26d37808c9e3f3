import type { Assets } from '../../model/assets.ts'
import type { Scene } from '../../model/scene.ts'
import type { FontBook } from './fonts.ts'
import type { Frame } from './frame.ts'
import type { Images } from './image/images.ts'
import type { Jumps } from './jumps.ts'
import type { Pdf } from './pdfkit.ts'
import type { Tags } from './tags.ts'

/** What the painters of a document share. */
export interface Canvas {
  readonly pdf: Pdf
  readonly scene: Scene
  readonly assets: Assets
  readonly fonts: FontBook
  readonly images: Images
  readonly jumps: Jumps
  readonly tags: Tags
  /** Where on its page the slide is drawn. */
  readonly frame: Frame
}
