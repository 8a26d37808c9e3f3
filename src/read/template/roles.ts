import type { Color, ColorRole, SchemeSlot, Theme } from '../../model/theme.ts'
import { confusions } from '../look-alikes.ts'
import { backgroundMark, MARK } from './palette.ts'
import { contrastOn, mix, shadesOf, standingOut } from './shades.ts'

/** What a layout's colours are derived from. */
export interface Look {
  readonly scheme: Readonly<Record<SchemeSlot, Color>>
  /** What its content stands on. */
  readonly ground: Color
  /** How its title and its text are coloured. */
  readonly title: Color
  readonly body: Color
  /** What its title stands on: a band may lie under it. */
  readonly titleGround: Color
  /** What the cover's title stands on, and its colour. */
  readonly cover: { readonly ground: Color; readonly title: Color }
}

/** Slots and roles, and which of a template's own colours had to give way to others. */
export interface Derived {
  readonly colors: Readonly<Record<SchemeSlot, Color>>
  readonly roles: Readonly<Record<ColorRole, Color>>
  readonly replaced: readonly string[]
}

/** What text needs on its ground (WCAG 2.2, 1.4.3, level AA). */
const TEXT = 4.5

/** What titles need, which are large text. */
const LARGE = 3
const BLACK: Color = { hex: '000000' }
const WHITE: Color = { hex: 'FFFFFF' }

/** Every role gets a colour that can be read on what it stands on: the template's own where that can, else its nearest. */
export function rolesOf(look: Look, base: Theme): Derived {
  const { scheme, ground } = look
  const card = cardOn(ground, scheme)
  const grounds = [ground, card]
  const text = (color: Color, ...others: readonly Color[]): Color => standingOut([color, ...others], grounds, TEXT)
  const body = text(look.body, scheme.dk1, scheme.lt1)
  const title = nearOr(look.title, [body], grounds, TEXT)
  const soft = (share: number): Color => softened(body, ground, grounds, share)
  const accent1 = accentOn(scheme, grounds)
  const colors = { ...scheme, accent1, hlink: text(scheme.hlink), folHlink: text(scheme.folHlink) }
  const accentText1 = text(accent1)
  const roles: Readonly<Record<ColorRole, Color>> = {
    bg: ground,
    title,
    body,
    muted: soft(0.35),
    eyebrow: accentText1,
    rule: mix(ground, body, 0.2),
    card,
    kpiValue: title,
    kpiLabel: soft(0.2),
    ...upAndDown(base, grounds),
    chartHi: accent1,
    chartLo: backgroundMark(ground, body, accent1),
    accentText1,
    accentText2: text(scheme.accent2),
    accentText3: text(scheme.accent3),
    accentText4: text(scheme.accent4),
    onAccent1: on(accent1, scheme),
    onAccent2: on(scheme.accent2, scheme),
    onAccent3: on(scheme.accent3, scheme),
    onAccent4: on(scheme.accent4, scheme),
    ...coverRoles(look),
    panelBg: card,
    panelText: body,
    panelHead: accentText1,
  }
  const replaced = [
    ...(contrastOn(look.title, [look.titleGround]) >= LARGE ? [] : ['title']),
    ...(body.hex === look.body.hex ? [] : ['body']),
    ...(['accent1', 'hlink'] as const).filter((slot) => colors[slot].hex !== scheme[slot].hex),
  ]
  return { colors, roles, replaced }
}

/** The second ground of the scheme if it lies quietly on the first, else a tint of the first. */
function cardOn(ground: Color, { lt2, dk2 }: Look['scheme']): Color {
  const quiet = [lt2, dk2].find((color) => {
    const step = contrastOn(color, [ground])
    return step >= 1.04 && step <= 1.2 && !losesText(color, ground)
  })
  if (quiet) return quiet
  const toText = textEnd(ground)
  const away = toText === BLACK ? WHITE : BLACK
  const lighter = mix(ground, away, 0.1)
  return contrastOn(lighter, [ground]) >= 1.08 ? lighter : mix(ground, toText, 0.05)
}

/** True for a card on which the ground's own text could hardly be read. */
function losesText(card: Color, ground: Color): boolean {
  return contrastOn(textEnd(ground), [card]) < TEXT + 1
}

function textEnd(ground: Color): Color {
  return contrastOn(BLACK, [ground]) >= contrastOn(WHITE, [ground]) ? BLACK : WHITE
}

/** The farthest of a text's shades toward its ground that can still be read. */
function softened(text: Color, ground: Color, grounds: readonly Color[], share: number): Color {
  const shades = [1, 0.7, 0.4, 0.2].map((part) => mix(text, ground, share * part))
  return shades.find((shade) => contrastOn(shade, grounds) >= TEXT) ?? text
}

/** How far a colour may be shaded and still be known for itself, in steps of `shadesOf`. */
const RECOGNISED = 8

/** The first accent if it stands out, in a shade if need be; where only a far shade would do, another accent. */
function accentOn(scheme: Look['scheme'], grounds: readonly Color[]): Color {
  const { accent1, accent2, accent3, accent4, accent5, accent6, dk2 } = scheme
  return nearOr(accent1, [accent2, accent3, accent4, accent5, accent6, dk2], grounds, MARK)
}

/** A colour or a shade near to it that stands out; else one of the others that does; else a far shade. */
function nearOr(color: Color, others: readonly Color[], grounds: readonly Color[], least: number): Color {
  const stands = (one: Color): boolean => contrastOn(one, grounds) >= least
  const near = shadesOf(color, grounds).slice(0, RECOGNISED).find(stands)
  return near ?? others.find(stands) ?? standingOut([color], grounds, least)
}

/** Green or blue green and red, dark and light: apart for everybody. */
const UP_AND_DOWN: readonly (readonly [positive: Color, negative: Color])[] = [
  [{ hex: '0A6B52' }, { hex: 'A3262E' }],
  [{ hex: '005F73' }, { hex: '9B2226' }],
  [{ hex: '7DE0D0' }, { hex: 'FF8F85' }],
  [{ hex: 'A8F5FF' }, { hex: 'FFC58F' }],
]

/** The colours of what rises and falls: another theme's where they can be read and told apart here, else others, else shades. */
function upAndDown({ roles }: Theme, grounds: readonly Color[]): Pick<Theme['roles'], 'positive' | 'negative'> {
  const pairs = [[roles.positive, roles.negative] as const, ...UP_AND_DOWN]
  const shaded = pairs.map((pair) => pair.map((color) => standingOut([color], grounds, TEXT)) as [Color, Color])
  const good = [...pairs, ...shaded].find(
    ([one, other]) =>
      contrastOn(one, grounds) >= TEXT && contrastOn(other, grounds) >= TEXT && confusions(one, other).length === 0,
  )
  const [positive, negative] = good ?? shaded[0]!
  return { positive, negative }
}

function on(accent: Color, { lt1, dk1 }: Look['scheme']): Color {
  return standingOut([lt1, dk1, WHITE, BLACK], [accent], TEXT)
}

function coverRoles({ cover: { ground, title }, scheme }: Look): Pick<Theme['roles'], CoverRole> {
  const coverText = standingOut([title, scheme.lt1, scheme.dk1], [ground], TEXT)
  const { accent1, accent2, accent3, accent4, accent5, accent6 } = scheme
  return {
    coverBg: ground,
    coverText,
    coverMuted: softened(coverText, ground, [ground], 0.25),
    coverAccent: standingOut([accent1, accent2, accent3, accent4, accent5, accent6], [ground], MARK),
  }
}

type CoverRole = 'coverBg' | 'coverText' | 'coverMuted' | 'coverAccent'
