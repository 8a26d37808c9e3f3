import type { Size } from '../../../../model/geometry.ts'

/** What PowerPoint calls a format of slides. */
export interface SlideFormat {
  /** `p:sldSz/@type`; null for a format that has none, as the wide screen of 13.33 inches. */
  readonly type: 'screen4x3' | null
  /** What `docProps/app.xml` calls it. */
  readonly name: string
}

/** The format of slides of a size. */
export function slideSize({ width, height }: Size): SlideFormat {
  if (width === 720 && height === 540) return { type: 'screen4x3', name: 'On-screen Show (4:3)' }
  return { type: null, name: width === 960 && height === 540 ? 'Widescreen' : 'Custom' }
}
