import { type Box, contains, overlaps } from '../../model/geometry.ts'
import { child, find } from '../../opc/xml.ts'
import type { Parts } from '../parts.ts'
import type { Fill, Paint, ShapeReading, SlideReading } from '../reading.ts'
import { over } from './color-changes.ts'
import { type Look, referredFill, statedFill } from './fill.ts'
import { lineOf, lookOf } from './look.ts'
import { readShapes } from './shapes.ts'

/**
 * What is painted on a slide, from the bottom: its ground, what its master and its layout paint, its own shapes. Groups are
 * taken apart.
 */
export interface Layers {
  readonly ground: Fill
  readonly shapes: readonly ShapeReading[]
}

/** The layers of a slide. */
export function layersOf(parts: Parts, slide: SlideReading): Layers {
  const line = lineOf(parts, slide.part)
  const look = lookOf(parts, line)
  const shows = (part: string | undefined): boolean =>
    !['0', 'false'].includes(parts.tree(part ?? '')?.attributes['showMasterSp'] ?? '1')
  const [, layout, master] = line
  const under = [
    ...(master !== undefined && shows(slide.part) && shows(layout) ? [master] : []),
    ...(layout !== undefined && shows(slide.part) ? [layout] : []),
  ]
  const inherited = under.flatMap((part) => readShapes({ parts, part, line, look }))
  return {
    ground: groundOf(parts, line, look),
    shapes: [...flat(inherited).filter(({ placeholder }) => placeholder === null), ...flat(slide.shapes)],
  }
}

/** Shapes with the parts of groups in the place of groups. */
export function flat(shapes: readonly ShapeReading[]): readonly ShapeReading[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.children) : [shape]))
}

/** The background of the slide, else of its layout, else of its master (`p:bg`). */
function groundOf(parts: Parts, line: readonly string[], look: Look): Fill {
  for (const part of line) {
    const background = find(parts.tree(part)!, 'p:cSld', 'p:bg')
    if (background === undefined) continue
    return (
      statedFill(child(background, 'p:bgPr'), look) ?? referredFill(child(background, 'p:bgRef'), look) ?? 'unknown'
    )
  }
  return 'unknown'
}

/**
 * The colours that may lie behind something in a box that is painted with `fill` and stands at a place among the layers;
 * null if one of them cannot be known. There are several where things lie only under a part of the box.
 */
export function groundsUnder(box: Box, fill: Fill, at: number, layers: Layers): ReadonlySet<string> | null {
  const below = (): ReadonlySet<string> | null => groundsBelow(box, at - 1, layers)
  return fill === 'none' ? below() : painted(fill, true, below)
}

function groundsBelow(box: Box, from: number, layers: Layers): ReadonlySet<string> | null {
  for (let at = from; at >= 0; at--) {
    const shape = layers.shapes[at]!
    if (shape.hidden || shape.fill === 'none' || shape.box === null || !overlaps(shape.box, box)) continue
    const covers = shape.rectangular && !shape.turned && contains(shape.box, box)
    return painted(shape.fill, covers, () => groundsBelow(box, at - 1, layers))
  }
  const { ground } = layers
  return ground === 'none' || ground === 'unknown' ? null : new Set([over(ground, 'FFFFFF')])
}

function painted(
  fill: Paint | 'unknown',
  covers: boolean,
  below: () => ReadonlySet<string> | null,
): ReadonlySet<string> | null {
  if (fill === 'unknown') return null
  if (fill.alpha >= 1 && covers) return new Set([fill.hex])
  const under = below()
  if (under === null) return null
  const mixed = [...under].map((hex) => over(fill, hex))
  return new Set(covers ? mixed : [...mixed, ...under])
}
