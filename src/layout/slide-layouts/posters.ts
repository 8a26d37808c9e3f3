import type { SlideKind } from '../../model/deck.ts'
import type { Box, Points } from '../../model/geometry.ts'
import type { ShapeItem } from '../../model/scene.ts'
import type { Theme, TypeScale } from '../../model/theme.ts'
import { LINE_PITCH } from '../../text/height.ts'
import { span, wide } from '../grid.ts'
import { mirrored } from '../mirror.ts'
import { motif } from '../motif.ts'
import { block } from '../shapes.ts'
import { type Area, type Place, text } from './place.ts'

/** The kinds that fill the whole slide, on the cover's colours. */
export type PosterKind = 'cover' | 'section' | 'closing'

/** True for those kinds. */
export function isPoster(kind: SlideKind): kind is PosterKind {
  return kind === 'cover' || kind === 'section' || kind === 'closing'
}

/** The columns that the text of such a slide has. */
export function posterSpan(kind: PosterKind, theme: Theme): { readonly x: Points; readonly width: Points } {
  if (kind === 'cover') return span(theme, 1, 8)
  return kind === 'section' ? span(theme, 3, 9) : span(theme, wide(theme) ? 6 : 5, theme.grid.columns)
}

/** Where the title stands on such a slide, if no slide says: two lines of the largest size, over what follows it. */
export function posterTitle(kind: PosterKind, theme: Theme): Box {
  const { height } = theme.grid
  const lines = LINE_PITCH * titleSize(kind, theme.type) * 2
  const bottom = kind === 'cover' ? height * 0.61 : height * 0.48
  return { ...posterSpan(kind, theme), y: bottom - lines, height: lines }
}

/** The size of its title. */
export function titleSize(kind: PosterKind, type: TypeScale): Points {
  return kind === 'section' ? Math.round((type.cover + type.title) / 2) : type.cover
}

/** The theme's drawing: at the right edge of covers and sections, at the left one of closing slides. */
export function posterMotif(kind: PosterKind, theme: Theme): readonly ShapeItem[] {
  const { width, height, gutter, columns } = theme.grid
  const right = (x: Points): readonly ShapeItem[] => motif(theme, { x, y: 0, width: width - x, height })
  if (kind === 'cover') return right(span(theme, 9, 12).x)
  if (kind === 'section') return right(span(theme, 10, 12).x + gutter)
  const drawn = right(span(theme, wide(theme) ? 9 : 10, columns).x)
  return mirrored(drawn, { x: 0, y: 0, width, height }).filter((item) => item.type === 'shape')
}

const ACCENT = { width: 72, height: 5, above: 14, below: 16 }

/** The short bar in the cover's accent: over the title, over a section's number, or under the title of a closing slide. */
export function posterAccent(kind: PosterKind, title: Box, theme: Theme): ShapeItem {
  const { x } = kind === 'section' ? span(theme, 1, 2) : title
  const y = kind === 'closing' ? title.y + title.height + ACCENT.below : title.y - ACCENT.above - ACCENT.height
  return block('accent', { x, y, width: ACCENT.width, height: ACCENT.height }, theme.roles.coverAccent)
}

/** A box in the columns of the text, from one share of the slide's height on, so many lines of body text high. */
function from(kind: PosterKind, top: number, lines: number): Area {
  return (_, { theme }) => {
    const { type, grid } = theme
    return { ...posterSpan(kind, theme), y: grid.height * top, height: type.lead * LINE_PITCH * lines }
  }
}

/** The places of a cover: subtitle, and who speaks when at the foot. */
export const COVER: readonly Place[] = [
  text('subtitle', ['subtitle'], from('cover', 0.635, 2), 'coverLead', 'subTitle'),
  text('body', ['meta'], from('cover', 0.86, 1), 'coverNote'),
]

/** The places of a section slide: what it is about, and its number. */
export const SECTION: readonly Place[] = [
  text('subtitle', ['lede'], from('section', 0.52, 3), 'coverLead'),
  text(
    'body',
    ['number'],
    (_, { theme }) => {
      const { y } = posterTitle('section', theme)
      return { ...span(theme, 1, 2), y, height: theme.type.cover * LINE_PITCH }
    },
    'coverFigure',
  ),
]

/** The places of a closing slide: thanks, and where to turn. */
export const CLOSING: readonly Place[] = [
  text('subtitle', ['subtitle'], from('closing', 0.56, 2), 'coverText', 'subTitle'),
  text('body', ['words'], from('closing', 0.68, 3), 'coverNote'),
]
