import type { Box } from '../../model/geometry.ts'
import type { Run, Scene, TextParagraph } from '../../model/scene.ts'
import { placeBullet } from '../placed/bullet.ts'
import { type Piece, type PlacedLine, type PlacedParagraph, placeLines, type Setting } from '../placed/lines.ts'
import { drawnSize, riseOf } from '../placed/raised.ts'
import { sanitiseLanguage, sanitiseLink } from '../pptx/sanitise.ts'
import type { Canvas } from './canvas.ts'
import { fontStack } from './fonts.ts'
import { type Attributes, element, escaped } from './markup.ts'

/** Text in a box: a `<text>` for each paragraph, a `<tspan>` for each line. */
export function paintText(setting: Setting, box: Box, canvas: Canvas): string {
  return placeLines(setting, box)
    .map((placed) => paintParagraph(placed, canvas))
    .join('')
}

function paintParagraph(placed: PlacedParagraph, canvas: Canvas): string {
  const { paragraph, lines } = placed
  const [first] = paragraph.runs
  if (first === undefined || lines.every(({ pieces }) => pieces.length === 0)) return ''
  const usual = { ...lookOf(first, canvas), 'text-decoration': 'none' }
  return element(
    'text',
    { ...different(usual, plainLook(canvas.scene)), 'text-anchor': ANCHORS[paragraph.align] },
    paintBullet(placed, first, canvas.scene),
    ...lines.map((line, index) => paintLine(line, placed, usual, index === lines.length - 1, canvas)),
  )
}

const ANCHORS = { left: null, center: 'middle', right: 'end' } as const

function paintLine(
  { pieces, baseline }: PlacedLine,
  { paragraph, left, right }: PlacedParagraph,
  usual: Attributes,
  last: boolean,
  canvas: Canvas,
): string {
  if (pieces.length === 0) return ''
  const x = { left, center: (left + right) / 2, right }[paragraph.align]
  const words = paintPieces(pieces, usual, canvas)
  return element('tspan', { x, y: baseline }, directed(words, paragraph), last ? '' : gap(paragraph))
}

/** Whoever copies or hears the text wants a space between two lines; it is not seen where lines start at the left. */
function gap({ align, rtl }: TextParagraph): string {
  return align === 'left' && !rtl ? ' ' : ''
}

/** Embedded in marks of its direction, for few renderers heed the attribute `direction`, and those turn `text-anchor` around. */
function directed(words: string, { rtl }: TextParagraph): string {
  return rtl ? `\u202b${words}\u202c` : words
}

function paintPieces(pieces: readonly Piece[], usual: Attributes, canvas: Canvas): string {
  let raised = 0
  return pieces
    .map(({ text, run }) => {
      const rise = riseOf(run)
      const shift = raised - rise
      raised = rise
      const look = { ...different(lookOf(run, canvas), usual), ...(shift !== 0 && { dy: shift }) }
      const words = Object.keys(look).length === 0 ? escaped(text) : element('tspan', look, escaped(text))
      return linked(words, run, canvas)
    })
    .join('')
}

function linked(words: string, { link }: Run, { linkTo }: Canvas): string {
  const target = link === null ? null : linkTo(link)
  return target === null ? words : element('a', target, words)
}

function lookOf(run: Run, { scene }: Canvas): Attributes {
  const isLink = run.link !== null && sanitiseLink(run.link) !== null
  return {
    'font-family': fontStack(run, scene.theme),
    'font-size': drawnSize(run),
    'font-weight': run.bold ? 'bold' : 'normal',
    'font-style': run.italic ? 'italic' : 'normal',
    fill: `#${run.color.hex}`,
    'letter-spacing': run.tracking,
    'text-decoration': isLink ? 'underline' : 'none',
    lang: sanitiseLanguage(run.language, scene.language),
  }
}

/** The look of text that says nothing of its own, with what `slideAttributes` says of the whole slide. */
function plainLook(scene: Scene): Attributes {
  return {
    ...slideAttributes(scene),
    'font-weight': 'normal',
    'font-style': 'normal',
    'letter-spacing': 0,
    'text-decoration': 'none',
  }
}

/** Letters as wide as they were measured: a browser may round each one to whole pixels of the screen where nothing is said. */
export const UNROUNDED = { 'text-rendering': 'geometricPrecision' } as const

/** What the text of a slide has in common: its language and the theme's body font. */
export function slideAttributes(scene: Scene): { readonly lang: string; readonly 'font-family': string } {
  const language = sanitiseLanguage(scene.language, 'en')
  return { lang: language, 'font-family': fontStack({ font: scene.theme.fonts.body, language: 'en' }, scene.theme) }
}

/** What a look has that the one around it has not. */
function different(look: Attributes, usual: Attributes): Record<string, Attributes[string]> {
  return Object.fromEntries(Object.entries(look).filter(([name, value]) => usual[name] !== value))
}

/** A disc or a number hangs before the first line, in the look of its first words. */
function paintBullet(placed: PlacedParagraph, first: Run, scene: Scene): string {
  const bullet = placeBullet(placed, scene)
  if (bullet === null) return ''
  const look = {
    x: bullet.x,
    y: bullet.baseline,
    'font-family': fontStack({ font: bullet.font, language: 'en' }, scene.theme),
    'font-weight': first.bold ? 'normal' : null,
    fill: `#${bullet.color.hex}`,
  }
  return element('tspan', look, bullet.text, gap(placed.paragraph))
}
