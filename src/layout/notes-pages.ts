import type { Box, Points, Size } from '../model/geometry.ts'
import type { NotesPage } from '../model/notes-page.ts'
import type { Breaks, NoteParagraph, Run, Scene, SceneSlide, TextItem, TextParagraph } from '../model/scene.ts'
import { lineStarts } from '../text/breaks.ts'
import { isRtl } from '../text/characters.ts'
import { splitByScript } from '../text/language.ts'

/** As large as PowerPoint's notes pages: 7.5 by 10 inches, which fits on A4 and on Letter. */
const PAGE: Size = { width: 540, height: 720 }
const MARGIN: Points = 36
/** Between the slide and the notes. */
const GAP: Points = 20
/** At the foot of the page, for its number. */
const FOOT: Points = 24

const SIZE: Points = 12
const NUMBER_SIZE: Points = 9
const SPACING = 1.1
const PITCH: Points = 1.2 * SIZE * SPACING
const BETWEEN: Points = 6
const HANGING: Points = 14
const INK = { hex: '262626' }
const FAINT = { hex: '595959' }

/** Scene → the pages of notes of each slide: the slide above, its notes below, and what does not fit there on pages of its own. */
export function notesPages(scene: Scene): readonly (readonly NotesPage[])[] {
  const width = PAGE.width - 2 * MARGIN
  const slide: Box = { x: MARGIN, y: MARGIN, width, height: (width * scene.size.height) / scene.size.width }
  const top = slide.y + slide.height + GAP
  return scene.slides.map((from, index) => {
    const texts = from.notes.map((note) => textOf(note, width, scene))
    return inPages(texts, roomBelow(top), roomBelow(MARGIN)).map((own, page): NotesPage => {
      const y = page === 0 ? top : MARGIN
      const key = `${from.key}/notes${page === 0 ? '' : `-${page + 1}`}`
      const items = itemOf(own, { x: MARGIN, y, width, height: roomBelow(y) }, key)
      return { size: PAGE, slide: page === 0 ? slide : null, items: [...items, numberOf(index + 1, from, scene)] }
    })
  })
}

function roomBelow(y: Points): Points {
  return PAGE.height - MARGIN - FOOT - y
}

/** A paragraph and where its lines start. */
interface Text {
  readonly paragraph: TextParagraph
  readonly breaks: Breaks
}

function textOf({ text, bullet }: NoteParagraph, width: Points, scene: Scene): Text {
  const runs = runsOf(text, scene)
  const indent = bullet ? HANGING : 0
  const styled = runs.map((run) => ({ ...run, face: { families: [run.font], bold: false, italic: false } }))
  const paragraph: TextParagraph = {
    ...paragraphOf(runs, indent),
    bullet: bullet ? { type: 'disc', number: 1, color: INK } : null,
    spaceBefore: BETWEEN,
  }
  return { paragraph, breaks: lineStarts(styled, width - indent) }
}

function runsOf(text: string, { theme, language }: Scene): readonly Run[] {
  return splitByScript(text, language).map((part) => ({
    text: part.text,
    language: part.language,
    font: theme.fonts.body,
    size: SIZE,
    color: INK,
    bold: false,
    italic: false,
    superscript: false,
    link: null,
    tracking: 0,
  }))
}

function paragraphOf(runs: readonly Run[], indent: Points): Omit<TextParagraph, 'bullet' | 'spaceBefore'> {
  const rtl = isRtl(runs.map(({ text }) => text).join(''))
  return { runs, rtl, align: rtl ? 'right' : 'left', indent, hanging: indent, level: 0, lineSpacing: SPACING }
}

/** The texts of each page; there is one page at least. A paragraph that does not fit goes on on the next. */
function inPages(texts: readonly Text[], first: Points, others: Points): readonly (readonly Text[])[] {
  const pages: Text[][] = [[]]
  let left = first
  const waiting = [...texts]
  for (let text = waiting.shift(); text; text = waiting.shift()) {
    const lines = text.breaks.length + 1
    const fitting = Math.floor((left - text.paragraph.spaceBefore) / PITCH)
    const [head, tail] = fitting >= lines ? [text, null] : fitting > 0 ? divided(text, fitting) : [null, text]
    if (head !== null) pages.at(-1)!.push(head)
    left -= text.paragraph.spaceBefore + lines * PITCH
    if (tail !== null) {
      waiting.unshift(tail)
      pages.push([])
      left = others
    }
  }
  return pages
}

/** The first lines of a paragraph, and the others without its bullet. */
function divided({ paragraph, breaks }: Text, lines: number): readonly [Text, Text] {
  const at = breaks[lines - 1]!
  const head = { paragraph: { ...paragraph, runs: cut(paragraph.runs, 0, at) }, breaks: breaks.slice(0, lines - 1) }
  const rest = { ...paragraph, runs: cut(paragraph.runs, at), bullet: null, spaceBefore: 0 }
  return [head, { paragraph: rest, breaks: breaks.slice(lines).map((start) => start - at) }]
}

/** The runs between two positions of their text. */
function cut(runs: readonly Run[], from: number, to: number = Number.POSITIVE_INFINITY): readonly Run[] {
  let at = 0
  return runs.flatMap((run) => {
    const start = at
    at += run.text.length
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{ ...run, text }]
  })
}

function itemOf(texts: readonly Text[], box: Box, key: string): readonly TextItem[] {
  if (texts.length === 0) return []
  const lines = texts.reduce((sum, { breaks }) => sum + breaks.length + 1, 0)
  const needed = texts.reduce((sum, { paragraph }) => sum + paragraph.spaceBefore, lines * PITCH)
  const paragraphs = texts.map(({ paragraph }) => paragraph)
  const breaks = texts.map((text) => text.breaks)
  return [{ type: 'text', key, role: 'body', box, paragraphs, breaks, anchor: 'top', lines, needed }]
}

function numberOf(number: number, { key }: SceneSlide, scene: Scene): TextItem {
  const [run] = runsOf(String(number), scene)
  const paragraph = { ...paragraphOf([{ ...run!, size: NUMBER_SIZE, color: FAINT }], 0), align: 'right' as const }
  return {
    type: 'text',
    key: `${key}/notes-number`,
    role: 'page-number',
    box: { x: MARGIN, y: PAGE.height - MARGIN - 12, width: PAGE.width - 2 * MARGIN, height: 12 },
    paragraphs: [{ ...paragraph, bullet: null, spaceBefore: 0 }],
    breaks: [[]],
    anchor: 'bottom',
    lines: 1,
    needed: 12,
  }
}
