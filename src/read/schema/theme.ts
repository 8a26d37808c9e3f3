import * as z from 'zod/mini'
import { SLIDE_KINDS } from '../../model/deck.ts'
import { COLOR_ROLES, SCHEME_SLOTS } from '../../model/theme.ts'
import { flag, list, name, number, referenceDoc, slideSize, text, written } from './fields.ts'

const points = (description: string, fallback: number): z.ZodMiniOptional<z.ZodMiniNumber> =>
  z.optional(number({ least: 0, most: 4032 }, `${description} In points.`, { default: fallback }))

const size = (description: string, fallback: number): z.ZodMiniOptional<z.ZodMiniNumber> =>
  z.optional(number({ least: 1, most: 400 }, `${description} In points.`, { default: fallback }))

const color = (description: string): z.ZodMiniOptional<z.ZodMiniString> => z.optional(written(description))

const NAMED = 'A role, a slot of the palette or six hexadecimal digits.'

const fonts = z.strictObject({
  heading: text('The family of titles.'),
  body: text('The family of everything else.'),
  ea: z.optional(text('The East Asian family.', { default: 'Malgun Gothic' })),
  fallback: z.optional(
    list(text('A family.'), 'What stands in where the families are missing; text is measured over all.'),
  ),
})

const colors = z.strictObject(
  Object.fromEntries(SCHEME_SLOTS.map((slot) => [slot, written('Six hexadecimal digits.', { examples: ['0B4F8A'] })])),
)

const roles = z.strictObject(
  Object.fromEntries(COLOR_ROLES.map((role) => [role, color('A slot of the palette or six hexadecimal digits.')])),
)

/** The type scale that a theme starts from. */
export const TYPE = {
  cover: 44,
  title: 28,
  titleMin: 24,
  lead: 18,
  body: 16,
  bodyMin: 14,
  label: 14,
  labelMin: 12,
  kpi: 40,
  kpiMin: 28,
  chart: 12,
  footer: 10,
  eyebrow: 12,
} as const

const type = z.strictObject(
  Object.fromEntries(Object.entries(TYPE).map(([key, fallback]) => [key, size(`The size of ${key}.`, fallback)])),
)

const margin = z.strictObject({
  left: points('Left.', 48),
  right: points('Right.', 48),
  top: points('Top.', 50),
  bottom: points('Bottom.', 40),
})

const grid = z.strictObject({
  width: z.optional(number({ least: 300, most: 4032 }, 'The slide’s width in points, instead of the format’s.')),
  height: z.optional(number({ least: 300, most: 4032 }, 'The slide’s height in points, instead of the format’s.')),
  margin: z.optional(margin.check(z.describe('Space around the slide’s content.'))),
  columns: z.optional(number({ least: 1, most: 24, whole: true }, 'Columns of the grid.', { default: 12 })),
  gutter: points('Between two columns.', 16),
  titleH: points('The height of the title.', 66),
  contentTop: points('Where the content begins, from the top edge.', 138),
  contentBottom: points('Where the content ends, from the bottom edge.', 52),
  footerY: points('Where the footer stands, from the bottom edge.', 30),
  kpiH: points('The height of a card with a figure.', 104),
})

const chrome = z.strictObject({
  eyebrow: z.optional(flag('The section’s name above the title.')),
  titleBold: z.optional(flag('Titles are bold.')),
  motif: z.optional(
    z
      .enum(['lines', 'blocks', 'bars', 'circles', 'none'])
      .check(z.describe('The drawing on covers and section slides.')),
  ),
  rule: z.optional(
    z
      .strictObject({ dy: points('Below the title’s box.', 6), h: points('Its thickness.', 0.75), color: color(NAMED) })
      .check(z.describe('A thin line under the title.')),
  ),
  bar: z.optional(
    z
      .strictObject({
        side: z.optional(z.enum(['left', 'right']).check(z.describe('The edge.'))),
        w: points('Its width.', 14),
        color: color(NAMED),
      })
      .check(z.describe('A coloured bar down one edge of the slide.')),
  ),
})

const card = z.strictObject({
  pad: points('Between the edge and the text.', 16),
  radius: points('Of the corners.', 0),
  accentBar: points('Width of an accent line down the left side.', 0),
  topBar: points('Height of an accent line along the top.', 0),
  line: color(`The outline. ${NAMED}`),
  solid: z.optional(flag('Filled with the accent instead of the card colour.')),
  perCardAccent: z.optional(flag('Each card has an accent of its own.')),
  valueFont: z.optional(z.enum(['heading', 'body']).check(z.describe('The family of the figure.'))),
  valueBold: z.optional(flag('The figure is bold.')),
  valueAccent: z.optional(flag('The figure is written in the accent’s text colour.')),
})

const takeaway = z.strictObject({
  bg: color(`The ground. ${NAMED}`),
  text: color(`The text. ${NAMED}`),
  headColor: color(`The label. ${NAMED}`),
  pad: points('Between the edge and the text.', 18),
  bar: points('Width of an accent line down the left side.', 0),
  radius: points('Of the corners.', 0),
  caps: z.optional(flag('The label is set in capitals.')),
})

const table = z.strictObject({
  zebra: z.optional(flag('Every other row has the card’s colour, and the header the accent.')),
})

const chart = z.strictObject({
  palette: z.optional(list(written(NAMED), 'The colours of series, in order.')),
  gridlines: z.optional(z.enum(['none', 'horizontal', 'both']).check(z.describe('Lines behind the marks.'))),
  directLabels: z.optional(flag('Series are named beside their marks.')),
})

const layouts = z.strictObject(
  Object.fromEntries(
    SLIDE_KINDS.map((kind) => [
      kind,
      z.optional(written('The name of a layout, or its number.', { examples: ['Title Only'] })),
    ]),
  ),
)

/** What a theme may say. */
export const themeSchema: z.ZodMiniObject = z
  .strictObject({
    theme: z.optional(z.literal(1).check(z.describe('Version of this format.'))),
    name: z.optional(name('Without it, the file’s name.')),
    size: z.optional(slideSize('The format of the slides: 960 × 540 or 720 × 540 points. By default 16:9.')),
    'reference-doc': z.optional(referenceDoc()),
    layouts: z.optional(layouts.check(z.describe('Which layout of the template each kind of slide takes.'))),
    mood: z.optional(text('What the theme is like, for whoever chooses one.')),
    fonts: fonts.check(z.describe('Font families.')),
    colors: colors.check(z.describe('The slots of the PowerPoint colour scheme.')),
    roles: z.optional(roles.check(z.describe('What the colours are for.'))),
    type: z.optional(type.check(z.describe('Type sizes; …Min is the floor that a size never goes under.'))),
    grid: z.optional(grid.check(z.describe('The slide’s grid.'))),
    chrome: z.optional(chrome.check(z.describe('What stands on every slide.'))),
    card: z.optional(card.check(z.describe('The cards that hold figures.'))),
    takeaway: z.optional(takeaway.check(z.describe('The panel that holds a takeaway.'))),
    table: z.optional(table.check(z.describe('How tables are drawn.'))),
    chart: z.optional(chart.check(z.describe('How charts are drawn.'))),
  })
  .check(z.describe('How slides look: palette, fonts, type scale and grid.'))
