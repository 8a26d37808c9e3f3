import type { Points } from '../../model/geometry.ts'
import type { Run } from '../../model/scene.ts'

/** The size at which a run is drawn: PowerPoint draws what is raised at two thirds of its size. */
export function drawnSize({ size, superscript }: Run): Points {
  return superscript ? (size * 2) / 3 : size
}

/** How far a run stands above the baseline: PowerPoint raises by 30 % of the size. */
export function riseOf({ size, superscript }: Run): Points {
  return superscript ? size * 0.3 : 0
}
