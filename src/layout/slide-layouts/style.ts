import type { Item, TextItem, TextParagraph } from '../../model/scene.ts'
import type { LevelStyle } from '../../model/slide-layout.ts'
import { levelsUnder } from './looks.ts'
import { mostCommon } from './most-common.ts'

/** How text in a place looks on most slides, level by level; null if none of the items is text. */
export function stylesOf(items: readonly Item[], usual: readonly LevelStyle[]): readonly LevelStyle[] | null {
  const byLevel: LevelStyle[][] = []
  for (const item of items) if (item.type === 'text') collect(item, usual, byLevel)
  const found = byLevel.map((styles) => mostCommon(styles))
  const [first] = found
  if (!first) return null
  const under = levelsUnder(first, usual[0]!.bullet?.color ?? first.color)
  const levels = found.length > 1 || first.bullet ? under : under.slice(0, usual.length)
  return levels.map((level, index) => found[index] ?? level)
}

/** Where text stands in its box on most slides; null if none of the items is text. */
export function anchorOf(items: readonly Item[]): TextItem['anchor'] | null {
  return mostCommon(items.flatMap((item) => (item.type === 'text' ? [item.anchor] : []))) ?? null
}

function collect({ paragraphs }: TextItem, usual: readonly LevelStyle[], byLevel: LevelStyle[][]): void {
  // The space above the first paragraph of a box is never seen: it says nothing where others follow.
  const telling = paragraphs[1]?.level === 0 ? paragraphs.slice(1) : paragraphs
  for (const paragraph of telling) {
    const style = styleOf(paragraph, usual)
    const known = byLevel[paragraph.level]
    if (style && known) known.push(style)
    else if (style) byLevel[paragraph.level] = [style]
  }
}

/** A paragraph's style: that of its longest run, but for the colour of links; numbers count as bullets. */
function styleOf(paragraph: TextParagraph, usual: readonly LevelStyle[]): LevelStyle | null {
  const { runs, align, bullet, indent, hanging, spaceBefore, lineSpacing } = paragraph
  const plain = runs.filter((run) => !run.superscript && run.link === null)
  const telling = plain.length > 0 ? plain : runs
  const longest = telling.reduce((best, run) => (run.text.length > (best?.text.length ?? 0) ? run : best), telling[0])
  if (!longest) return null
  const { font, size, bold, italic, tracking } = longest
  const color = longest.link === null ? longest.color : usual[0]!.color
  return {
    font,
    size,
    color,
    bold,
    italic,
    align,
    indent,
    hanging,
    bullet: bullet && { character: '•', color: bullet.color },
    spaceBefore,
    lineSpacing,
    tracking,
  }
}
