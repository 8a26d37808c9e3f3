import type { Template } from '../../model/template.ts'
import { COLOR_ROLES, type Color, type Grid, SCHEME_SLOTS, type Theme } from '../../model/theme.ts'
import { writeLayouts } from './write-layouts.ts'

/**
 * A template → a theme file to edit: its look, and which of its layouts each kind of slide takes. `path` is where the template
 * lies, relative to the theme file.
 */
export function writeTheme(template: Template, path: string): string {
  const { theme } = template
  const { fonts, type, card, takeaway, chart, chrome } = theme
  const color = named(theme)
  return [
    `# The look of ${oneLine(path)} as a theme of fandeck. Slides are made in that file, and what is changed here holds in them.`,
    '# Colours are slots of the palette or six hexadecimal digits, lengths are points.',
    `name: ${theme.name}`,
    `reference-doc: ${quoted(path)}`,
    '',
    `fonts: ${flow({ heading: quoted(fonts.heading), body: quoted(fonts.body), ea: quoted(fonts.ea), fallback: list(fonts.fallback.map(quoted)) })}`,
    '',
    '# The slots of the PowerPoint colour scheme.',
    'colors:',
    ...SCHEME_SLOTS.map((slot) => `  ${slot}: '${theme.colors[slot].hex}'`),
    '',
    '# What the colours are for. Text needs a contrast of 4.5 on its ground, marks need 3: `fandeck check --theme` says so.',
    'roles:',
    ...COLOR_ROLES.map((role) => `  ${role}: ${color(theme.roles[role])}`),
    '',
    '# Type sizes; …Min is the floor that a size never goes under.',
    `type: ${flow({ ...type })}`,
    '',
    '# The grid of slides without the template; in it each layout has its own.',
    `grid: ${grid(theme.grid)}`,
    '',
    `chrome: ${flow({ eyebrow: chrome.eyebrow, titleBold: chrome.titleBold, motif: chrome.motif })}`,
    `card: ${flow({ ...card, line: card.line && color(card.line) })}`,
    `takeaway: ${flow({ ...takeaway, bg: color(takeaway.bg), text: color(takeaway.text), headColor: color(takeaway.headColor) })}`,
    `table: ${flow({ ...theme.table })}`,
    `chart: ${flow({ ...chart, palette: list(chart.palette.map(color)) })}`,
    '',
    ...writeLayouts(template),
    '',
  ].join('\n')
}

/** A slot where it is one of the palette, else digits, which YAML could take for a number. */
function named({ colors }: Theme): (color: Color) => string {
  return ({ hex, slot }) => (slot && colors[slot].hex === hex ? slot : `'${hex}'`)
}

/** Content has at least half of the slide in each direction, or the file could not be read. */
function grid({ margin, ...lengths }: Grid): string {
  const { width, height, contentTop, contentBottom } = lengths
  const [left, right] = within(margin.left, margin.right, width / 2)
  const [top, bottom] = within(contentTop, contentBottom, height / 2)
  return flow({ ...lengths, contentTop: top, contentBottom: bottom, margin: flow({ ...margin, left, right }) })
}

function within(one: number, other: number, most: number): readonly [number, number] {
  const share = one + other > most ? most / (one + other) : 1
  const cut = (value: number): number => (share < 1 ? Math.floor(value * share * 100) / 100 : value)
  return [cut(one), cut(other)]
}

function flow(values: Readonly<Record<string, string | number | boolean | null>>): string {
  const entries = Object.entries(values).filter(([, value]) => value !== null)
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
}

function list(items: readonly string[]): string {
  return `[${items.join(', ')}]`
}

function quoted(text: string): string {
  return JSON.stringify(oneLine(text))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
