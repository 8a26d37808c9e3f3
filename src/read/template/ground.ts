import { contrast } from '../../model/contrast.ts'
import type { Box } from '../../model/geometry.ts'
import type { Color } from '../../model/theme.ts'
import { child, childrenNamed, find, type XmlElement } from '../../opc/xml.ts'
import type { Colors } from './color.ts'
import { type Fill, fillIn, referredFill } from './fill.ts'
import { mix } from './shades.ts'
import { shapesOf } from './shapes.ts'
import type { LayoutSource } from './sources.ts'

/** A shape that every slide of a layout shows; a line has no height or no width. */
export interface FixedShape {
  readonly box: Box
  readonly fill: Fill
  /** True if it fills its box, as rectangles and pictures do. */
  readonly full: boolean
}

/** The background of a layout, or of its master where it has none of its own. */
export function backgroundOf({ root, master, theme, colors }: LayoutSource): Fill {
  const background = find(root, 'p:cSld', 'p:bg') ?? find(master.root, 'p:cSld', 'p:bg')
  const properties = background && child(background, 'p:bgPr')
  const reference = background && child(background, 'p:bgRef')
  const usual = { color: usualGround(colors), opacity: 1 }
  return (properties ? fillIn(properties, colors) : referredFill(reference, theme, colors)) ?? usual
}

/** What every slide of a layout shows of its master and of itself beside placeholders, in the order of painting. */
export function fixedShapesOf(source: LayoutSource): readonly FixedShape[] {
  const shown = source.root.attributes['showMasterSp']
  const roots = shown === '0' || shown === 'false' ? [source.root] : [source.master.root, source.root]
  return roots.flatMap((root) =>
    shapesOf(root).flatMap((shape) => {
      const box = shape.placed?.box
      if (!box || shape.placeholder) return []
      return [{ box, fill: shapeFill(shape.element, source), full: isFull(shape.element) }]
    }),
  )
}

/**
 * What stands under a box of a layout: the shapes that cover it, over the background. A picture has the colour of the
 * scheme that its text was chosen for.
 */
export function groundUnder(
  box: Box,
  fixed: readonly FixedShape[],
  background: Fill,
  text: Color,
  colors: Colors,
): Color {
  const covering = fixed.filter(({ full, box: outer }) => full && covers(outer, box))
  let ground = usualGround(colors)
  for (const fill of [background, ...covering.map((shape) => shape.fill)]) {
    if (fill === 'picture') ground = groundFor(text, colors)
    else if (fill !== null) ground = fill.opacity >= 0.999 ? fill.color : mix(ground, fill.color, fill.opacity)
  }
  return ground
}

/** What a scheme calls its first background. */
function usualGround({ scheme, map }: Colors): Color {
  return scheme[map.get('bg1') ?? 'lt1']
}

/** Under this, nobody would have chosen a text's colour for a ground. */
const CHOSEN = 2.5

function groundFor(text: Color, colors: Colors): Color {
  const usual = usualGround(colors)
  return contrast(text.hex, usual.hex) >= CHOSEN ? usual : colors.scheme[colors.map.get('tx1') ?? 'dk1']
}

/** Three quarters of it, for edges are seldom exact. */
function covers(outer: Box, inner: Box): boolean {
  const width = Math.min(outer.x + outer.width, inner.x + inner.width) - Math.max(outer.x, inner.x)
  const height = Math.min(outer.y + outer.height, inner.y + inner.height) - Math.max(outer.y, inner.y)
  return width > 0 && height > 0 && width * height > 0.75 * inner.width * inner.height
}

function shapeFill(element: XmlElement, { theme, colors }: LayoutSource): Fill {
  if (element.name === 'p:pic') return 'picture'
  if (element.name !== 'p:sp') return null
  const own = fillIn(child(element, 'p:spPr'), colors)
  return own === undefined ? referredFill(find(element, 'p:style', 'a:fillRef'), theme, colors) : own
}

/** Rectangles, whatever their corners, and freely drawn shapes of four straight sides. */
function isFull(element: XmlElement): boolean {
  const properties = child(element, 'p:spPr')
  const preset = properties && child(properties, 'a:prstGeom')?.attributes['prst']
  if (preset !== undefined) return /rect$/i.test(preset)
  const path = properties && find(properties, 'a:custGeom', 'a:pathLst', 'a:path')
  if (!path) return true
  const curves = childrenNamed(path, 'a:cubicBezTo', 'a:quadBezTo', 'a:arcTo')
  return curves.length === 0 && childrenNamed(path, 'a:lnTo').length <= 4
}
