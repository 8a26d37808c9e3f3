import type { Box } from '../src/model/geometry.ts'
import type { SceneSlide, TableItem, TextParagraph } from '../src/model/scene.ts'
import type { Page, Word } from './rendered.ts'

/** A place of a scene where text may stand, with the characters that stand there; null for a chart's own words. */
interface Frame {
  readonly key: string
  readonly box: Box
  readonly text: string | null
}

/**
 * How far a word may leave its frame to the left and right, in points. The widest seen among 10,000 words is 0.11,
 * which is LibreOffice's rounding to hundredths of a millimetre.
 */
const SIDEWAYS = 1

/**
 * How far a word's box may leave its frame upwards and downwards, as a share of the box's height. Poppler's box is not
 * the ink: it goes from the ascent to the descent that the PDF declares for the font, 1.3 sizes for Arimo and Gelasio,
 * around a line that is 1.22 sizes high or less where the line spacing is below 1. So it stands out by up to 0.12 of its
 * height (measured) where the line exactly fills its frame. A line too many would stand out by 0.9.
 */
const UP_AND_DOWN = 0.15

/** The words on a page that are in no frame of the slide that has them. */
export function strayWords(slide: SceneSlide, { words }: Page): readonly string[] {
  const frames = framesOf(slide)
  return words
    .filter((word) => isDrawable(word.text) && frameOf(word, frames) === null)
    .map((word) => `${slide.key}: "${word.text}" at ${[word.left, word.top, word.right, word.bottom].map(Math.round)}`)
}

/** The texts of a slide that are not drawn in their frames, character for character. */
export function lostCharacters(slide: SceneSlide, page: Page): readonly string[] {
  const frames = framesOf(slide)
  const drawn = new Map<Frame, string>()
  for (const word of page.words) {
    const frame = frameOf(word, frames)
    if (frame) drawn.set(frame, `${drawn.get(frame) ?? ''}${word.text}`)
  }
  return frames.flatMap((frame) => {
    if (frame.text === null || !isDrawable(frame.text)) return []
    const [wanted, got] = [inOrder(frame.text), inOrder(drawn.get(frame) ?? '')]
    return wanted === got ? [] : [`${frame.key}: wanted "${wanted}", drawn "${got}"`]
  })
}

/** How many characters each text of a slide has that can be judged. */
export function charactersOf(slide: SceneSlide): readonly number[] {
  return framesOf(slide).flatMap(({ text }) => (text !== null && isDrawable(text) ? [text.length] : []))
}

/** The words on a page that are drawn over one another. */
export function collisions(slide: string, { words }: Page): readonly string[] {
  return words.flatMap((word, index) =>
    words
      .slice(index + 1)
      .filter((other) => isDrawable(word.text + other.text) && collide(word, other))
      .map((other) => `${slide}: "${word.text}" and "${other.text}"`),
  )
}

function framesOf(slide: SceneSlide): readonly Frame[] {
  return slide.items.flatMap((item): readonly Frame[] => {
    if (item.type === 'text') return [{ key: item.key, box: item.box, text: item.paragraphs.map(textOf).join('\n') }]
    if (item.type === 'table') return cellsOf(item)
    return item.type === 'chart' ? [{ key: item.key, box: item.box, text: null }] : []
  })
}

function textOf({ bullet, runs }: TextParagraph): string {
  const mark = bullet === null ? '' : bullet.type === 'disc' ? '•' : `${bullet.number}.`
  return `${mark}${runs.map((run) => run.text).join('')}`
}

/** Where the text of each cell may stand: inside its padding. */
function cellsOf(table: TableItem): readonly Frame[] {
  let y = table.box.y
  return table.rows.flatMap((row, line) => {
    const top = y
    y += row.height
    let x = table.box.x
    return row.cells.map((cell, column): Frame => {
      const left = x
      const { padding, paragraph } = cell
      const width = table.columns[column]!
      x += width
      const size = { width: width - padding.left - padding.right, height: row.height - 2 * padding.y }
      const box = { x: left + padding.left, y: top + padding.y, ...size }
      return { key: `${table.key}/${line}/${column}`, box, text: textOf(paragraph) }
    })
  })
}

/** The smallest frame that has the word and holds its box. Right-to-left words come from Poppler in either order. */
function frameOf(word: Word, frames: readonly Frame[]): Frame | null {
  const text = bare(word.text)
  const backwards = [...text].reverse().join('')
  const holding = frames.filter((frame) => {
    const words = frame.text === null ? null : bare(frame.text)
    return holds(frame.box, word) && (words === null || words.includes(text) || words.includes(backwards))
  })
  const area = ({ box }: Frame): number => box.width * box.height
  return holding.toSorted((a, b) => area(a) - area(b))[0] ?? null
}

function holds(box: Box, word: Word): boolean {
  const slack = UP_AND_DOWN * (word.bottom - word.top)
  return (
    word.left >= box.x - SIDEWAYS &&
    word.right <= box.x + box.width + SIDEWAYS &&
    word.top >= box.y - slack &&
    word.bottom <= box.y + box.height + slack
  )
}

/** True if the middles of two words, where their ink is, share more than a point in both directions. */
function collide(a: Word, b: Word): boolean {
  const ink = ({ top, bottom }: Word): readonly [number, number] => {
    const quarter = (bottom - top) / 4
    return [top + quarter, bottom - quarter]
  }
  const [[aTop, aBottom], [bTop, bBottom]] = [ink(a), ink(b)]
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(aBottom, bBottom) - Math.max(aTop, bTop) > 1
  )
}

/** Fonts for Arabic script and for emoji are not among ours: what stands for them has widths that mean nothing. */
function isDrawable(text: string): boolean {
  return !/\p{Script=Arabic}|\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)
}

/** Characters as Unicode composes them, without white space and what has no width. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u00ad]+/g, '')
}

function inOrder(text: string): string {
  return [...bare(text)].sort().join('')
}
