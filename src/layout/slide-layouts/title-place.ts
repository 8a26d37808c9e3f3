import type { SlideKind } from '../../model/deck.ts'
import type { Box } from '../../model/geometry.ts'
import type { LevelStyle, Placeholder } from '../../model/slide-layout.ts'
import { span } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import { itemsOf } from './boxes.ts'
import type { Filling } from './fill.ts'
import { NO_INSETS } from './frame.ts'
import { lookOf } from './looks.ts'
import { mostCommon } from './most-common.ts'
import { isPoster, posterTitle, titleSize } from './posters.ts'
import { anchorOf, stylesOf } from './style.ts'

/** The title over the whole width that it may take; slides balance its lines in less. */
export function titlePlace(kind: SlideKind, fillings: readonly Filling[], sheet: Sheet): Placeholder {
  const items = itemsOf('title', fillings)
  const usual = usualLook(kind, sheet)
  const box = isPoster(kind) ? posterTitle(kind, sheet.theme) : pageTitle(sheet)
  const { y, height } = mostCommon(items.map((item) => ({ y: item.box.y, height: item.box.height }))) ?? box
  return {
    key: 'title',
    type: kind === 'cover' ? 'ctrTitle' : 'title',
    index: 0,
    box: { ...box, y, height },
    insets: NO_INSETS,
    anchor: anchorOf(items) ?? (isPoster(kind) ? 'bottom' : 'top'),
    levels: stylesOf(items, usual) ?? usual,
  }
}

function usualLook(kind: SlideKind, sheet: Sheet): readonly LevelStyle[] {
  if (!isPoster(kind)) return lookOf('title', sheet)
  return lookOf('cover', sheet).map((level) => ({ ...level, size: titleSize(kind, sheet.theme.type) }))
}

function pageTitle({ theme }: Sheet): Box {
  const { margin, titleH, columns } = theme.grid
  return { ...span(theme, 1, columns), y: margin.top, height: titleH }
}
