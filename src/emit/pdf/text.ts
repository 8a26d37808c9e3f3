import type { Box, Points } from '../../model/geometry.ts'
import type { Run, Scene } from '../../model/scene.ts'
import { placeBullet } from '../placed/bullet.ts'
import type { Piece, PlacedLine, PlacedParagraph } from '../placed/lines.ts'
import { drawnSize, riseOf } from '../placed/raised.ts'
import { sanitiseLanguage, sanitiseLink } from '../pptx/sanitise.ts'
import type { Canvas } from './canvas.ts'
import type { Face } from './fonts.ts'
import { setFill, setLineInk } from './ink.ts'
import type { Ref } from './pdfkit.ts'
import { drawAtoms, extentOf } from './text/draw.ts'
import { type Atom, type SetLine, setLine } from './text/set.ts'

/** The lines of a paragraph, into the element that is open: links and words in other languages are elements in it. */
export function paintLines(placed: PlacedParagraph, canvas: Canvas): void {
  const { lines, paragraph } = placed
  for (const [index, line] of lines.entries()) {
    if (line.pieces.length === 0) continue
    // Whoever copies or hears the text wants the space between two lines.
    const gap = index < lines.length - 1 && line.spaced && !paragraph.rtl ? ' ' : ''
    paintLine(line, gap, placed, canvas)
  }
}

/** The disc or number of a list item. */
export function paintBullet(placed: PlacedParagraph, canvas: Canvas): void {
  const bullet = placeBullet(placed, canvas.scene)
  const [first] = placed.paragraph.runs
  if (bullet === null || first === undefined) return
  const face = bulletFace(bullet.font, first)
  const set = setLine(
    [{ text: bullet.text, face, size: drawnSize(first) }],
    placed.paragraph.rtl,
    canvas.pdf,
    canvas.fonts,
  )
  setFill(bullet.color.hex, canvas.pdf)
  const x = placed.paragraph.rtl ? bullet.x - set.width : bullet.x
  drawAtoms(set.words.flat(), x, bullet.baseline, canvas.pdf)
}

function paintLine(line: PlacedLine, gap: string, placed: PlacedParagraph, canvas: Canvas): void {
  const { pdf, fonts } = canvas
  const { baseline } = line
  const pieces = joined(line.pieces)
  const words = pieces.map(({ text, run }) => ({
    text,
    face: faceOf(run),
    size: drawnSize(run),
    tracking: run.tracking,
  }))
  const set = setLine(words, placed.paragraph.rtl, pdf, fonts)
  const x = startOf(placed, set.width)
  for (const [index, { run }] of pieces.entries()) {
    const own = index === pieces.length - 1 ? withGap(set, gap) : set.words[index]!
    paintPiece(own, run, { x, baseline }, canvas)
  }
}

/** Neighbours of one look are one: between two pieces nothing is kerned. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last === undefined || lookOf(last.run) !== lookOf(piece.run)) all.push(piece)
    else all[all.length - 1] = { ...last, text: last.text + piece.text }
  }
  return all
}

function lookOf(run: Run): string {
  return JSON.stringify({ ...run, text: '' })
}

/** The face of a run. */
export function faceOf({ font, bold, italic }: Run): Face {
  return { family: font, bold, italic }
}

/** The face of what hangs before a run. */
export function bulletFace(family: string, { italic }: Run): Face {
  return { family, bold: false, italic }
}

/** The last words of a line with a space behind them. */
function withGap({ words }: SetLine, gap: string): readonly Atom[] {
  const last = words.at(-1)!
  const end = last.at(-1)
  if (gap === '' || end === undefined || end.actual !== null) return last
  return [...last.slice(0, -1), { ...end, text: end.text + gap }]
}

function startOf({ paragraph, left, right }: PlacedParagraph, width: Points): Points {
  return { left, center: (left + right - width) / 2, right: right - width }[paragraph.align]
}

interface Start {
  readonly x: Points
  readonly baseline: Points
}

function paintPiece(atoms: readonly Atom[], run: Run, start: Start, canvas: Canvas): void {
  const { tags, scene } = canvas
  const language = sanitiseLanguage(run.language, scene.language)
  const draw = (): void => paintLinked(atoms, run, start, canvas)
  if (atoms.length === 0) return
  if (language === sanitiseLanguage(scene.language, 'en')) draw()
  else tags.element('Span', { lang: language }, draw)
}

function paintLinked(atoms: readonly Atom[], run: Run, start: Start, canvas: Canvas): void {
  const { pdf, tags, scene, jumps } = canvas
  const y = start.baseline - riseOf(run)
  const ink = (): void => {
    setFill(run.color.hex, pdf)
    drawAtoms(atoms, start.x, y, pdf)
  }
  const link = linkOf(run, scene)
  if (link === null) {
    tags.content(ink)
    return
  }
  const { x, width } = extentOf(atoms)!
  const box: Box = { x: start.x + x, y: y - 0.9 * run.size, width, height: 1.2 * run.size }
  tags.element('Link', {}, () => {
    tags.content(ink)
    if (link.type === 'url') tags.artifact(() => underline(run, { ...box, y }, canvas))
    const action = link.type === 'url' ? uriAction(link.to, canvas) : jumps.to(link.to)
    tags.link(box, action, link.says)
  })
}

/** Where a run leads; null for nowhere. */
function linkOf({ link }: Run, scene: Scene): { type: 'url' | 'slide'; to: string; says: string } | null {
  if (link === null) return null
  const slide = scene.slides.find(({ key }) => link === `#${key}`)
  if (slide) return { type: 'slide', to: slide.key, says: slide.title }
  const to = sanitiseLink(link)
  return to === null ? null : { type: 'url', to, says: to }
}

function uriAction(url: string, { pdf }: Canvas): Ref {
  const action = pdf.ref({ S: 'URI', URI: new String(url) })
  action.end()
  return action
}

/** As deep and as thick as the font says. */
function underline(run: Run, { x, y, width }: Box, { pdf, fonts }: Canvas): void {
  const { font } = pdf.font(fonts.find(faceOf(run), ' ').name, 1)._font
  const em = drawnSize(run) / font.unitsPerEm
  setLineInk(run.color.hex, font.underlineThickness * em, pdf)
  const depth = y - font.underlinePosition * em
  pdf.moveTo(x, depth).lineTo(x + width, depth)
  pdf.addContent('S')
}
