import { contrast } from '../model/contrast.ts'
import type { Message } from '../model/message.ts'
import { COLOR_ROLES, type Color, type ColorRole, SCHEME_SLOTS, type SchemeSlot } from '../model/theme.ts'
import { lowContrast, unknownColor } from './messages/names.ts'
import { at, entriesOf, lineOf, type MapTree, type Tree } from './tree.ts'

/** A theme's palette and roles, resolved, and a way to resolve a colour that is named elsewhere in it. */
export interface Palette {
  readonly colors: Readonly<Record<SchemeSlot, Color>>
  readonly roles: Readonly<Record<ColorRole, Color>>
  /** The colour that a value names, or the default where there is none. */
  readonly find: (tree: Tree | undefined, otherwise: Color) => Color
}

/** Resolves the colours of a theme. A role names a slot or a hex value; anything else names a role too. */
export function readPalette(root: MapTree, messages: Message[]): Palette {
  const colors = {} as Record<SchemeSlot, Color>
  for (const slot of SCHEME_SLOTS) colors[slot] = { ...slotColor(at(at(root, 'colors'), slot), messages), slot }
  const roles = {} as Record<ColorRole, Color>
  const inRoles = at(root, 'roles')
  for (const role of COLOR_ROLES) {
    roles[role] = named(at(inRoles, role), colors, messages) ?? fallback(role, colors, roles)
  }
  messages.push(...contrasts({ colors, roles }, inRoles))
  const all = { ...colors, ...roles }
  return { colors, roles, find: (tree, otherwise) => named(tree, all, messages) ?? otherwise }
}

function hexOf(tree: Tree | undefined): string | null {
  return /^#?([0-9a-f]{6})$/i.exec(lineOf(tree) ?? '')?.[1]?.toUpperCase() ?? null
}

function slotColor(tree: Tree | undefined, messages: Message[]): Color {
  const hex = hexOf(tree)
  const value = lineOf(tree)
  if (hex === null && value !== null) messages.push(unknownColor(value, [], tree!.place))
  return { hex: hex ?? '000000' }
}

function named(tree: Tree | undefined, known: Readonly<Record<string, Color>>, messages: Message[]): Color | null {
  const value = lineOf(tree)
  if (value === null || tree === undefined) return null
  if (Object.hasOwn(known, value)) return known[value]!
  const hex = hexOf(tree)
  if (hex === null) messages.push(unknownColor(value, Object.keys(known), tree.place))
  return hex === null ? null : { hex }
}

const SLOT_OF_ROLE: Readonly<Record<ColorRole, SchemeSlot>> = {
  bg: 'lt1',
  title: 'dk2',
  body: 'dk1',
  muted: 'dk1',
  eyebrow: 'accent1',
  rule: 'lt2',
  card: 'lt2',
  kpiValue: 'dk2',
  kpiLabel: 'dk1',
  positive: 'dk1',
  negative: 'dk1',
  chartHi: 'accent1',
  chartLo: 'lt2',
  accentText1: 'accent1',
  accentText2: 'accent2',
  accentText3: 'accent3',
  accentText4: 'accent4',
  onAccent1: 'lt1',
  onAccent2: 'lt1',
  onAccent3: 'lt1',
  onAccent4: 'lt1',
  coverAccent: 'accent1',
  coverBg: 'dk2',
  coverText: 'lt1',
  coverMuted: 'lt1',
  panelBg: 'lt2',
  panelText: 'dk1',
  panelHead: 'accent1',
}

/** What a text's colour must be readable on. */
const GROUND_OF_ROLE: Readonly<Partial<Record<ColorRole, ColorRole | SchemeSlot>>> = {
  title: 'bg',
  body: 'bg',
  muted: 'bg',
  eyebrow: 'bg',
  positive: 'bg',
  negative: 'bg',
  kpiValue: 'card',
  kpiLabel: 'card',
  accentText1: 'bg',
  accentText2: 'bg',
  accentText3: 'bg',
  accentText4: 'bg',
  onAccent1: 'accent1',
  onAccent2: 'accent2',
  onAccent3: 'accent3',
  onAccent4: 'accent4',
  coverText: 'coverBg',
  coverMuted: 'coverBg',
  panelText: 'panelBg',
  panelHead: 'panelBg',
}

/** A role's colour where the theme gives none; a text's is readable on its ground, whatever the palette. */
function fallback(
  role: ColorRole,
  colors: Readonly<Record<SchemeSlot, Color>>,
  roles: Readonly<Partial<Record<ColorRole, Color>>>,
): Color {
  const usual = colors[SLOT_OF_ROLE[role]]
  const ground = GROUND_OF_ROLE[role]
  const under = ground && { ...colors, ...roles }[ground]
  if (!under || contrast(usual.hex, under.hex) >= READABLE) return usual
  return contrast(colors.dk1.hex, under.hex) > contrast(colors.lt1.hex, under.hex) ? colors.dk1 : colors.lt1
}

/** The contrast that normal text needs (WCAG 2.2, 1.4.3). */
const READABLE = 4.5

/** A warning for every text colour that the theme gives and that is hard to read on its ground. */
function contrasts({ colors, roles }: Omit<Palette, 'find'>, tree: Tree | undefined): readonly Message[] {
  const known: Readonly<Record<string, Color>> = { ...colors, ...roles }
  return entriesOf(tree).flatMap(({ key, value }) => {
    const ground = GROUND_OF_ROLE[key as ColorRole]
    const text = known[key]
    const under = ground && known[ground]
    if (!text || !under) return []
    const ratio = contrast(text.hex, under.hex)
    return ratio < READABLE ? [lowContrast(key, ground, ratio, value.place)] : []
  })
}
