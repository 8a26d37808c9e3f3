import type { Scene } from '../../../../model/scene.ts'
import { type LevelStyle, type Placeholder, plainLevel, type SlideLayout } from '../../../../model/slide-layout.ts'
import type { Theme } from '../../../../model/theme.ts'

/** What the master says for its layouts: its placeholders, and how text looks in titles, in bodies and elsewhere. */
export interface MasterStyles {
  /** A title, a body and what stands at the foot. */
  readonly placeholders: readonly Placeholder[]
  readonly title: readonly LevelStyle[]
  readonly body: readonly LevelStyle[]
  readonly other: readonly LevelStyle[]
}

/** The levels that lists have in OOXML. */
const LEVELS = 9

/** The master's styles: title and foot as in the layout for lists, from which others need to differ least; bodies as the theme has them. */
export function masterStyles(scene: Scene): MasterStyles {
  const { theme, layouts } = scene
  const main = layouts.find(({ kind }) => kind === 'bullets') ?? layouts.find(hasTitle) ?? layouts[0]
  const like = (type: string): readonly Placeholder[] =>
    main?.placeholders.filter((placeholder) => masterType(placeholder) === type).slice(0, 1) ?? []
  const plain = plainLevel(theme.fonts.body, theme.type.body, theme.roles.body)
  const body = listLevels(plain, theme)
  const titles = [like('title')]
    .flat()
    .map((title): Placeholder => ({ ...title, key: 'title', type: 'title', index: 0 }))
  const title = { ...plain, font: theme.fonts.heading, size: theme.type.title, color: theme.roles.title }
  return {
    placeholders: [...titles, bodyPlaceholder(scene, body), ...['dt', 'ftr', 'sldNum'].flatMap(like)],
    title: [titles[0]?.levels[0] ?? { ...title, bold: theme.chrome.titleBold }],
    body,
    other: Array.from({ length: LEVELS }, (_, level) => ({ ...plain, indent: level * 36 })),
  }
}

/** The type of the master's placeholder that a layout's inherits from. */
export function masterType({ type }: Placeholder): 'title' | 'body' | 'dt' | 'ftr' | 'sldNum' {
  switch (type) {
    case 'title':
    case 'ctrTitle':
      return 'title'
    case 'dt':
    case 'ftr':
    case 'sldNum':
      return type
    default:
      return 'body'
  }
}

function hasTitle({ placeholders }: SlideLayout): boolean {
  return placeholders.some(({ type }) => type === 'title')
}

/** The whole of the theme's grid between title and foot. */
function bodyPlaceholder({ theme: { grid }, size }: Scene, levels: readonly LevelStyle[]): Placeholder {
  const { margin, contentTop, contentBottom } = grid
  const box = {
    x: margin.left,
    y: contentTop,
    width: size.width - margin.left - margin.right,
    height: size.height - contentTop - contentBottom,
  }
  const insets = { left: 0, top: 0, right: 0, bottom: 0 }
  return { key: 'body', type: 'body', index: 1, box, insets, anchor: 'top', levels }
}

/** Bullets in the first accent that is readable as text, each level in as far as its bullet hangs, deeper ones closer together. */
function listLevels(plain: LevelStyle, { roles, type }: Theme): readonly LevelStyle[] {
  const hanging = Math.round(type.body * 1.05)
  return Array.from({ length: LEVELS }, (_, level) => ({
    ...plain,
    indent: hanging * (level + 1),
    hanging,
    bullet: { character: '•', color: roles.accentText1 },
    spaceBefore: Math.round(type.body * (level === 0 ? 0.6 : 0.3)),
  }))
}
