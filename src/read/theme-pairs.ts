import type { Color, ColorRole, SchemeSlot, Theme } from '../model/theme.ts'

/** A colour by the name that a theme's author gave it. */
export type ColorName = ColorRole | SchemeSlot | 'takeaway.bg' | 'takeaway.text' | 'takeaway.headColor'

/** Two colours, one upon the other. */
export interface ColorPair {
  readonly name: ColorName
  readonly color: Color
  readonly groundName: ColorName
  readonly ground: Color
}

type Pairs = Readonly<Partial<Record<ColorName, readonly ColorName[]>>>

const ACCENT_TEXTS = ['accentText1', 'accentText2', 'accentText3', 'accentText4'] as const

/**
 * Ground → the texts that layouts write on it. Muted text and links on panels, and links and accents on covers, are
 * not here: where they are hard to read, the ground's own text colour takes their place.
 */
const TEXTS: Pairs = {
  bg: ['title', 'body', 'muted', 'eyebrow', 'positive', 'negative', ...ACCENT_TEXTS, 'hlink', 'folHlink'],
  card: [
    'title',
    'body',
    'muted',
    'kpiValue',
    'kpiLabel',
    'positive',
    'negative',
    ...ACCENT_TEXTS,
    'hlink',
    'folHlink',
  ],
  accent1: ['onAccent1'],
  accent2: ['onAccent2'],
  accent3: ['onAccent3'],
  accent4: ['onAccent4'],
  coverBg: ['coverText', 'coverMuted'],
  'takeaway.bg': ['takeaway.text', 'takeaway.headColor'],
}

/**
 * Ground → the marks on it that tell something: bars that stand out, outlines of what is recommended, the numbers and
 * bars of covers. Not here are `chartLo` (meant to stay back; each mark has its figure beside it), `rule`, `card` and
 * bars at the edge of cards and slides (they part what space parts already), and accents that fill a card (its text
 * tells what it is).
 */
const MARKS: Pairs = {
  bg: ['chartHi', 'accent1'],
  card: ['accent1'],
  coverBg: ['coverAccent'],
}

/** Every pair of text and ground that slides of a theme have. */
export function textPairs(theme: Theme): readonly ColorPair[] {
  return pairsOf(TEXTS, theme)
}

/** Every pair of a mark that tells something and its ground, but for the colours of series. */
export function markPairs(theme: Theme): readonly ColorPair[] {
  return pairsOf(MARKS, theme)
}

function pairsOf(pairs: Pairs, theme: Theme): readonly ColorPair[] {
  const { bg, text, headColor } = theme.takeaway
  const panel = { 'takeaway.bg': bg, 'takeaway.text': text, 'takeaway.headColor': headColor }
  const colors: Readonly<Record<ColorName, Color>> = { ...theme.colors, ...theme.roles, ...panel }
  return (Object.keys(pairs) as ColorName[]).flatMap((groundName) =>
    pairs[groundName]!.map((name) => ({ name, color: colors[name], groundName, ground: colors[groundName] })),
  )
}
