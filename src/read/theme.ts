import { hasErrors, type Message, type Outcome } from '../model/message.ts'
import {
  type Card,
  type ChartLook,
  type Chrome,
  type Grid,
  type Panel,
  SLIDE_DIMENSIONS,
  SLIDE_SIZES,
  type SlideSize,
  type Theme,
  type TypeScale,
} from '../model/theme.ts'
import type { SourceText } from '../model/world.ts'
import { type Palette, readPalette } from './colors.ts'
import { readDocument } from './document.ts'
import { aboveSize, noRoom } from './messages/names.ts'
import { inOrder } from './order.ts'
import { TYPE, themeSchema } from './schema/theme.ts'
import { at, booleanOf, lineOf, type MapTree, numberOf, oneOf, type Tree, textsOf } from './tree.ts'
import { validate } from './validate.ts'

/** A theme, and the document that says where each of its values stands. */
export interface ThemeDocument {
  readonly theme: Theme
  readonly root: MapTree
}

/** YAML → theme, with every default filled in and every colour resolved. A format that is given takes the place of its own. */
export function readTheme(text: SourceText, size: SlideSize | null = null): Outcome<Theme | null> {
  const { value, messages } = readThemeDocument(text, size)
  return { value: value?.theme ?? null, messages }
}

/** The same, with the document. */
export function readThemeDocument(text: SourceText, size: SlideSize | null): Outcome<ThemeDocument | null> {
  const document = readDocument(text)
  if (document.value === null) return { value: null, messages: inOrder(document.messages) }
  const root = document.value
  const messages: Message[] = [...document.messages, ...validate(themeSchema, root)]
  const theme = build(root, nameOf(text.file), readPalette(root, messages), size)
  if (!hasErrors(messages)) messages.push(...floors(theme.type, root), ...room(theme.grid, root))
  return { value: hasErrors(messages) ? null : { theme, root }, messages: inOrder(messages) }
}

function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
}

function build(root: MapTree, name: string, palette: Palette, size: SlideSize | null): Theme {
  const fonts = at(root, 'fonts')
  return {
    name: lineOf(at(root, 'name')) ?? name,
    fonts: {
      heading: lineOf(at(fonts, 'heading')) ?? '',
      body: lineOf(at(fonts, 'body')) ?? '',
      ea: lineOf(at(fonts, 'ea')) ?? 'Malgun Gothic',
      fallback: textsOf(at(fonts, 'fallback')),
    },
    colors: palette.colors,
    roles: palette.roles,
    type: type(at(root, 'type')),
    grid: grid(root, size),
    chrome: chrome(at(root, 'chrome'), palette),
    card: card(at(root, 'card'), palette),
    takeaway: takeaway(at(root, 'takeaway'), palette),
    table: { zebra: booleanOf(at(at(root, 'table'), 'zebra'), false) },
    chart: chart(at(root, 'chart'), palette),
  }
}

function type(tree: Tree | undefined): TypeScale {
  const sizes = Object.entries(TYPE).map(([key, fallback]) => [key, numberOf(at(tree, key), fallback)])
  return Object.fromEntries(sizes) as TypeScale
}

function grid(root: MapTree, size: SlideSize | null): Grid {
  const tree = at(root, 'grid')
  const margin = at(tree, 'margin')
  const own = SLIDE_DIMENSIONS[oneOf(SLIDE_SIZES, at(root, 'size')) ?? '16:9']
  const { width, height } = size
    ? SLIDE_DIMENSIONS[size]
    : { width: numberOf(at(tree, 'width'), own.width), height: numberOf(at(tree, 'height'), own.height) }
  return {
    width,
    height,
    margin: {
      left: numberOf(at(margin, 'left'), 48),
      right: numberOf(at(margin, 'right'), 48),
      top: numberOf(at(margin, 'top'), 50),
      bottom: numberOf(at(margin, 'bottom'), 40),
    },
    columns: numberOf(at(tree, 'columns'), 12),
    gutter: numberOf(at(tree, 'gutter'), 16),
    titleH: numberOf(at(tree, 'titleH'), 66),
    contentTop: numberOf(at(tree, 'contentTop'), 138),
    contentBottom: numberOf(at(tree, 'contentBottom'), 52),
    footerY: numberOf(at(tree, 'footerY'), 30),
    kpiH: numberOf(at(tree, 'kpiH'), 104),
  }
}

function chrome(tree: Tree | undefined, { roles, find }: Palette): Chrome {
  const rule = at(tree, 'rule')
  const bar = at(tree, 'bar')
  return {
    eyebrow: booleanOf(at(tree, 'eyebrow'), true),
    titleBold: booleanOf(at(tree, 'titleBold'), true),
    motif: oneOf(['lines', 'blocks', 'bars', 'circles', 'none'], at(tree, 'motif')) ?? 'none',
    rule:
      rule?.type === 'map'
        ? {
            dy: numberOf(at(rule, 'dy'), 6),
            h: numberOf(at(rule, 'h'), 0.75),
            color: find(at(rule, 'color'), roles.rule),
          }
        : null,
    bar:
      bar?.type === 'map'
        ? {
            side: oneOf(['left', 'right'], at(bar, 'side')) ?? 'left',
            w: numberOf(at(bar, 'w'), 14),
            color: find(at(bar, 'color'), roles.chartHi),
          }
        : null,
  }
}

function card(tree: Tree | undefined, { roles, find }: Palette): Card {
  const line = at(tree, 'line')
  return {
    pad: numberOf(at(tree, 'pad'), 16),
    radius: numberOf(at(tree, 'radius'), 0),
    accentBar: numberOf(at(tree, 'accentBar'), 0),
    topBar: numberOf(at(tree, 'topBar'), 0),
    line: line ? find(line, roles.rule) : null,
    solid: booleanOf(at(tree, 'solid'), false),
    perCardAccent: booleanOf(at(tree, 'perCardAccent'), false),
    valueFont: oneOf(['heading', 'body'], at(tree, 'valueFont')) ?? 'heading',
    valueBold: booleanOf(at(tree, 'valueBold'), false),
    valueAccent: booleanOf(at(tree, 'valueAccent'), false),
  }
}

function takeaway(tree: Tree | undefined, { roles, find }: Palette): Panel {
  return {
    bg: find(at(tree, 'bg'), roles.panelBg),
    text: find(at(tree, 'text'), roles.panelText),
    headColor: find(at(tree, 'headColor'), roles.panelHead),
    pad: numberOf(at(tree, 'pad'), 18),
    bar: numberOf(at(tree, 'bar'), 0),
    radius: numberOf(at(tree, 'radius'), 0),
    caps: booleanOf(at(tree, 'caps'), false),
  }
}

function chart(tree: Tree | undefined, { colors, find }: Palette): ChartLook {
  const accents = [colors.accent1, colors.accent2, colors.accent3, colors.accent4, colors.accent5, colors.accent6]
  const palette = at(tree, 'palette')
  const own = palette?.type === 'list' ? palette.items.map((item) => find(item, colors.accent1)) : []
  return {
    palette: own.length > 0 ? own : accents,
    gridlines: oneOf(['none', 'horizontal', 'both'], at(tree, 'gridlines')) ?? 'none',
    directLabels: booleanOf(at(tree, 'directLabels'), true),
  }
}

function floors(type: TypeScale, root: MapTree): readonly Message[] {
  const sizes = ['title', 'body', 'label', 'kpi'] as const
  return sizes.flatMap((size) => {
    const floor = `${size}Min` as const
    const tree = at(at(root, 'type'), floor) ?? at(at(root, 'type'), size)
    return tree && type[floor] > type[size] ? [aboveSize(floor, size, tree.place)] : []
  })
}

/** At least half of the slide is for its content in each direction. */
function room({ width, height, margin, contentTop, contentBottom }: Grid, root: MapTree): readonly Message[] {
  const place = at(root, 'grid')?.place ?? root.place
  return [
    ...(margin.left + margin.right > width / 2 ? [noRoom('wide', place)] : []),
    ...(contentTop + contentBottom > height / 2 ? [noRoom('high', place)] : []),
  ]
}
