import type { Bullet, Run, TextParagraph } from '../../../model/scene.ts'
import type { LevelStyle } from '../../../model/slide-layout.ts'
import type { Color } from '../../../model/theme.ts'
import { emu } from '../paint/place.ts'

/** How a paragraph is set, as far as a placeholder, a master or a text box can say it. */
export interface ParagraphLook {
  readonly align: 'left' | 'center' | 'right'
  readonly rtl: boolean
  /** Where text starts, in EMU. */
  readonly indent: number
  /** How far the bullet hangs, in EMU; 0 without one. */
  readonly hanging: number
  readonly bullet: BulletLook | null
  /** In hundredths of a point. */
  readonly spaceBefore: number
  /** More than 0 where a template has space under paragraphs, which text of ours never has. */
  readonly spaceAfter?: number
  /** In thousandths of a per cent. */
  readonly lineSpacing: number
}

/** A character or a number in front of a paragraph. */
export type BulletLook =
  | { readonly type: 'character'; readonly character: string; readonly color: Color }
  | { readonly type: 'number'; readonly start: number; readonly color: Color }

/** How characters look, as far as a level of a placeholder can say it. */
export type RunLook = Pick<Run, 'font' | 'size' | 'color' | 'bold' | 'italic' | 'tracking'>

/** How text looks where it does not say. */
export type Look = ParagraphLook & RunLook

/** A level of a placeholder or master, in the units of the package. */
export function levelLook(level: LevelStyle): Look {
  const { bullet } = level
  // Written out: objects that are spread are slow to make, and there are thousands of levels.
  return {
    font: level.font,
    size: level.size,
    color: level.color,
    bold: level.bold,
    italic: level.italic,
    tracking: level.tracking,
    align: level.align,
    rtl: false,
    indent: emu(level.indent),
    hanging: bullet === null ? 0 : emu(level.hanging),
    bullet: bullet && { type: 'character', character: bullet.character, color: bullet.color },
    spaceBefore: hundredths(level.spaceBefore),
    lineSpacing: Math.round(level.lineSpacing * 100_000),
  }
}

/** A paragraph of a slide, in the units of the package; a numbered one starts its list at `start`. */
export function paragraphLook(paragraph: TextParagraph, start: number): ParagraphLook {
  const { bullet } = paragraph
  return {
    align: paragraph.align,
    rtl: paragraph.rtl,
    indent: emu(paragraph.indent),
    hanging: bullet === null ? 0 : emu(paragraph.hanging),
    bullet: bullet && bulletLook(bullet, start),
    spaceBefore: hundredths(paragraph.spaceBefore),
    lineSpacing: Math.round(paragraph.lineSpacing * 100_000),
  }
}

function bulletLook({ type, color }: Bullet, start: number): BulletLook {
  if (type === 'disc') return { type: 'character', character: '•', color }
  // `ST_TextBulletStartAtNum` begins at 1.
  return { type: 'number', start: Math.min(Math.max(start, 1), 32_767), color }
}

/** Points in hundredths, as OOXML has sizes of type. */
export function hundredths(points: number): number {
  return Math.round(points * 100)
}
