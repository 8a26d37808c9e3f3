import type { SlideKind } from '../../src/model/deck.ts'
import type { Box } from '../../src/model/geometry.ts'
import {
  type LevelStyle,
  type Placeholder,
  type PlaceholderType,
  plainLevel,
  type SlideLayout,
} from '../../src/model/slide-layout.ts'
import { THEMES } from './themes.ts'

const THEME = THEMES[0]!

/** How text of a level looks: the theme's body, unless it says otherwise. */
export function level(look: Partial<LevelStyle> = {}): LevelStyle {
  return { ...plainLevel(THEME.fonts.body, 16, THEME.roles.body), ...look }
}

/** A level of a list with discs in the first accent. */
export function listLevel(depth: number): LevelStyle {
  const bullet = { character: '•', color: THEME.colors.accent1 }
  return level({ bullet, indent: 18 * (depth + 1), hanging: 14, spaceBefore: 6, lineSpacing: 1.1 })
}

export function place(
  key: string,
  type: PlaceholderType,
  index: number,
  box: Box,
  levels: readonly LevelStyle[],
  look: Partial<Placeholder> = {},
): Placeholder {
  return { key, type, index, box, insets: { left: 0, top: 0, right: 0, bottom: 0 }, anchor: 'top', levels, ...look }
}

export const TITLE_BOX: Box = { x: 48, y: 50, width: 864, height: 66 }
export const CONTENT_BOX: Box = { x: 48, y: 138, width: 864, height: 350 }

const HEADING = level({ font: THEME.fonts.heading, size: 28, color: THEME.roles.title })
const LIST = [listLevel(0), listLevel(1), listLevel(2)]
const FOOT = level({ size: 10, color: THEME.roles.muted })

const TITLE = place('title', 'title', 0, TITLE_BOX, [HEADING], { anchor: 'bottom' })
const FRAME = [
  place('source-line', 'body', 21, { x: 48, y: 510, width: 700, height: 14 }, [FOOT]),
  place('date', 'dt', 10, { x: 48, y: 20, width: 100, height: 14 }, [FOOT]),
  place('footer', 'ftr', 11, { x: 160, y: 20, width: 400, height: 14 }, [FOOT]),
  place('page-number', 'sldNum', 12, { x: 812, y: 510, width: 100, height: 14 }, [{ ...FOOT, align: 'right' }]),
]

function layout(kind: SlideKind, type: string | null, places: readonly Placeholder[]): SlideLayout {
  const rule = {
    type: 'shape',
    key: `${kind}/rule`,
    role: 'decoration',
    box: { x: 48, y: 122, width: 864, height: 1 },
    shape: 'rectangle',
    fill: THEME.colors.accent1,
    line: null,
    radius: 0,
  } as const
  const isCover = kind === 'cover' || kind === 'section'
  return {
    key: kind,
    name: `Layout & ${kind}`,
    kind,
    type,
    background: isCover ? THEME.roles.coverBg : THEME.roles.bg,
    decoration: kind === 'quote' ? [rule] : [],
    placeholders: [...places, ...FRAME],
    part: null,
  }
}

const HALF = { ...CONTENT_BOX, width: 420 }
const COVER = level({ font: THEME.fonts.heading, size: 44, color: THEME.roles.coverText })
const UNDER_COVER = level({ size: 20, color: THEME.roles.coverText })

/** A layout for each kind of slide in the test scenes. */
export const LAYOUTS: readonly SlideLayout[] = [
  layout('cover', 'title', [
    place('title', 'ctrTitle', 0, { x: 48, y: 180, width: 700, height: 110 }, [COVER]),
    place('subtitle', 'subTitle', 1, { x: 48, y: 300, width: 700, height: 60 }, [UNDER_COVER]),
  ]),
  layout('section', 'secHead', [
    place('title', 'title', 0, TITLE_BOX, [{ ...COVER, bold: true }], { anchor: 'bottom' }),
    place('body', 'body', 1, CONTENT_BOX, [UNDER_COVER]),
  ]),
  layout('bullets', 'obj', [TITLE, place('body', 'obj', 1, CONTENT_BOX, LIST)]),
  layout('two-column', 'twoObj', [
    TITLE,
    place('body', 'obj', 1, HALF, LIST),
    place('body-2', 'obj', 13, { ...HALF, x: 490 }, LIST),
  ]),
  layout('chart-takeaway', null, [
    TITLE,
    place('chart', 'obj', 1, { x: 48, y: 150, width: 864, height: 320 }, []),
    place('picture', 'pic', 13, { x: 700, y: 60, width: 80, height: 40 }, []),
    place('chart-2', 'obj', 14, { x: 400, y: 60, width: 40, height: 40 }, []),
  ]),
  layout('table', null, [TITLE, place('table', 'tbl', 1, CONTENT_BOX, [])]),
  layout('quote', null, [TITLE]),
]
