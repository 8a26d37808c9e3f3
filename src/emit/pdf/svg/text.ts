import type { XmlElement } from '../../../opc/xml.ts'
import type { Face } from '../fonts.ts'
import type { TextMark } from './marks.ts'
import { fillOf, matrixOf, number, type Style, strokeOf, styleIn } from './style.ts'
import { Unknown } from './unknown.ts'

/** `text` with its `tspan`s, each on a line of its own if it says where it begins. */
export function readText(element: XmlElement, style: Style): readonly TextMark[] {
  const [fill, stroke] = [fillOf(style), strokeOf(style)]
  if (fill === null && stroke === null) return []
  const common = {
    type: 'text' as const,
    matrix: matrixOf(element),
    anchor: anchorOf(style),
    rtl: style.own['direction'] === 'rtl',
    face: faceOf(style),
    size: number(style.own['font-size'], 16),
    fill,
    stroke,
  }
  if (common.size <= 0) return []
  return linesOf(element, style).flatMap(({ text, x, baseline }) => {
    const words = text.replace(/\s+/g, ' ').trim()
    return words === '' ? [] : [{ ...common, text: words, x, baseline }]
  })
}

/** The first family of a stack is the one that it is drawn in, for every family has a stand-in. */
function faceOf({ own }: Style): Face {
  const [family = ''] = (own['font-family'] ?? 'sans-serif').split(',')
  const weight = own['font-weight'] ?? 'normal'
  return {
    family: family.trim().replace(/^["']|["']$/g, ''),
    bold: /^bold/.test(weight) || Number(weight) >= 600,
    italic: /^(italic|oblique)/.test(own['font-style'] ?? ''),
  }
}

function anchorOf({ own }: Style): TextMark['anchor'] {
  const anchor = own['text-anchor']
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start'
}

interface Line {
  text: string
  readonly x: number
  readonly baseline: number
}

function linesOf(element: XmlElement, style: Style): readonly Line[] {
  const start = placeOf(element, { x: 0, y: 0 })
  const lines: Line[] = [{ text: '', x: start.x, baseline: start.y }]
  let { y } = start
  for (const child of element.children) {
    const last = lines.at(-1)!
    if (typeof child === 'string') last.text += child
    else {
      if (child.name !== 'tspan' || child.children.some((inside) => typeof inside !== 'string'))
        throw new Unknown('text')
      if (changesLook(child, style)) throw new Unknown('words of several looks')
      const place = placeOf(child, { x: last.x, y })
      const text = child.children.join('')
      if (child.attributes['x'] === undefined && place.y === y) last.text += text
      else lines.push({ text, x: place.x, baseline: place.y })
      y = place.y
    }
  }
  return lines
}

function changesLook(child: XmlElement, style: Style): boolean {
  const own = styleIn(child, style)
  return own.opacity !== style.opacity || Object.entries(own.own).some(([name, value]) => style.own[name] !== value)
}

function placeOf({ attributes }: XmlElement, from: { x: number; y: number }): { x: number; y: number } {
  const x = number(attributes['x'], from.x) + number(attributes['dx'], 0)
  const y = number(attributes['y'], from.y) + number(attributes['dy'], 0)
  return { x, y }
}
