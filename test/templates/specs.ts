import { furniture, masterHolders, NARROW, usualLayouts, WIDE } from './layouts.ts'
import { DARK, LIGHT } from './master-xml.ts'
import type { HolderSpec, LayoutSpec, MasterSpec, SlideSpec, TemplateSpec } from './spec.ts'

const RED: readonly string[] = [
  ...['1C1B29', 'FFFFFF', '7A1E3A', 'F4EEE6', '7A1E3A', 'C7562F'],
  ...['2F6E73', 'D9A441', '5B5F97', '8A8D91', '2F6E73', '5B5F97'],
]

const BLUE: readonly string[] = [
  ...['22303C', 'FFFFFF', '1F4E79', 'EAF0F6', '1F4E79', '4F81BD'],
  ...['9BBB59', 'F79646', '8064A2', '4BACC6', '0563C1', '954F72'],
]

const FOOTER = 'Alpenrot AG'

const MASTER: MasterSpec = {
  name: 'Alpenrot',
  colors: RED,
  fonts: ['Georgia', 'Calibri'],
  holders: masterHolders(WIDE),
  pictures: [{ name: 'Logo', box: [840, 36, 72, 36], color: '7A1E3A' }],
  bands: [{ box: [0, 0, 960, 12], scheme: 'accent1' }],
  layouts: usualLayouts(WIDE, FOOTER),
}

const COVER: SlideSpec = {
  layout: 0,
  holders: [
    { name: 'Title 1', type: 'ctrTitle', text: 'How to use this template' },
    { name: 'Subtitle 2', type: 'subTitle', idx: 1, text: FOOTER },
  ],
}

const EXAMPLE: SlideSpec = {
  layout: 1,
  holders: [
    { name: 'Title 1', type: 'title', text: 'An example' },
    { name: 'Content 2', idx: 1, text: 'First\n\tSecond' },
    { name: 'Footer 3', type: 'ftr', idx: 11, text: FOOTER },
    { name: 'Slide Number 4', type: 'sldNum', idx: 12, text: '2' },
  ],
}

/** Wide, with the usual layouts, a logo, a band, footers on every layout, and two slides of instructions. */
export const BRAND: TemplateSpec = { masters: [MASTER], slides: [COVER, EXAMPLE] }

/** 4:3, with the usual layouts and smaller text. */
export const FOUR_TO_THREE: TemplateSpec = {
  size: [720, 540],
  masters: [
    {
      name: 'Kontor',
      colors: BLUE,
      fonts: ['Arial', 'Arial'],
      sizes: [28, 18, 16, 14, 12, 12],
      holders: masterHolders(NARROW),
      layouts: usualLayouts(NARROW),
    },
  ],
}

/** A light master and a dark one, with layouts of the same names. */
export const TWO_MASTERS: TemplateSpec = {
  masters: [MASTER, { ...MASTER, name: 'Alpenrot dark', background: { scheme: 'bg1' }, colorMap: DARK, bands: [] }],
  slides: [COVER, { ...EXAMPLE, layout: 8 }],
}

const GERMAN: Readonly<Record<string, string>> = {
  'Title Slide': 'Titelfolie',
  'Title and Content': 'Titel und Inhalt',
  'Section Header': 'Abschnittsüberschrift',
  'Two Content': 'Zwei Inhalte',
  'Title Only': 'Nur Titel',
  'Picture with Caption': 'Bild mit Überschrift',
  Blank: 'Leer',
}

/** Layouts with German names and no types: only their placeholders say what they are for. */
export const LOCALISED: TemplateSpec = {
  masters: [
    { ...MASTER, layouts: MASTER.layouts.map(({ type: _, ...layout }) => ({ ...layout, name: GERMAN[layout.name]! })) },
  ],
}

/** No layout for a title and content of any kind. */
export const NO_CONTENT_LAYOUT: TemplateSpec = {
  masters: [{ ...MASTER, layouts: MASTER.layouts.filter(({ type }) => type !== 'obj' && type !== 'twoObj') }],
}

/** Pictures behind everything: one on the master, another on the title slide, which does not show the master's shapes. */
export const PICTURE_BACKGROUND: TemplateSpec = {
  masters: [
    {
      ...MASTER,
      background: { picture: 'F4EEE6' },
      layouts: MASTER.layouts.map((layout) =>
        layout.type === 'title'
          ? { ...layout, background: { picture: '3A2030' }, colorMap: DARK, showMasterShapes: false }
          : layout,
      ),
    },
  ],
}

const outline = (name: string, box: HolderSpec['box']): HolderSpec => ({ name, ...(box && { box }), text: 'Outline' })

/** As LibreOffice writes them: content placeholders without an `idx`, so that several on a layout cannot be told apart. */
export const DUPLICATE_PLACEHOLDERS: TemplateSpec = {
  masters: [
    {
      ...MASTER,
      pictures: [],
      layouts: [
        ...MASTER.layouts.filter(({ type }) => type === 'title'),
        {
          name: 'Title, Content',
          type: 'obj',
          holders: [{ name: 'PlaceHolder 1', type: 'title' }, outline('PlaceHolder 2', WIDE.body), ...furniture(WIDE)],
        },
        {
          name: 'Title, 2 Content',
          type: 'twoObj',
          holders: [
            { name: 'PlaceHolder 1', type: 'title' },
            outline('PlaceHolder 2', [48, 116, 420, 352]),
            outline('PlaceHolder 3', [492, 116, 420, 352]),
            ...furniture(WIDE),
          ],
        },
        {
          name: 'Title, 2 Texts',
          holders: [
            { name: 'PlaceHolder 1', type: 'title' },
            { ...outline('PlaceHolder 2', [48, 116, 420, 352]), type: 'body', idx: 1 },
            { ...outline('PlaceHolder 3', [492, 116, 420, 352]), type: 'body', idx: 1 },
          ],
        },
      ],
    },
  ],
}

/** Date, footer and page number on the layouts alone, and not at the same place on each. */
export const FOOTERS_ON_LAYOUTS: TemplateSpec = {
  masters: [
    {
      ...MASTER,
      holders: masterHolders(WIDE).filter(({ type }) => type === 'title' || type === 'body'),
      layouts: MASTER.layouts.map((layout): LayoutSpec => {
        const areas = layout.type === 'title' ? { ...WIDE, footer: [48, 24, 480, 24] as const } : WIDE
        const holders = layout.holders.filter(({ type }) => type !== 'dt' && type !== 'ftr' && type !== 'sldNum')
        return { ...layout, holders: [...holders, ...furniture(areas, FOOTER)] }
      }),
    },
  ],
}

/** A slide that is hidden between two that are not. */
export const HIDDEN_SLIDE: TemplateSpec = {
  masters: [MASTER],
  slides: [COVER, { ...EXAMPLE, hidden: true }, EXAMPLE],
}

/** No slides, as a template should be. */
export const NO_SLIDES: TemplateSpec = { masters: [MASTER] }

/** A master without layouts, on which no slide can be. */
export const NO_LAYOUTS: TemplateSpec = { masters: [{ ...MASTER, layouts: [] }] }

/** Saved as a template, `.potx`. */
export const POTX: TemplateSpec = { ...BRAND, potx: true }

/** Fonts that nobody has the widths of. */
export const UNKNOWN_FONTS: TemplateSpec = {
  masters: [{ ...MASTER, fonts: ['Alpenrot Display Black', 'Alpenrot Text'] }],
}

/** A dark master by its mapping of colours, and layouts that turn it round again or not. */
export const COLOR_MAPS: TemplateSpec = {
  masters: [
    {
      ...MASTER,
      colorMap: DARK,
      background: { scheme: 'bg1' },
      layouts: MASTER.layouts.map(lightened),
    },
  ],
}

/** Sections are light on the dark master, all other layouts as the master. */
function lightened(layout: LayoutSpec): LayoutSpec {
  return layout.type === 'secHead' ? { ...layout, colorMap: LIGHT, background: { scheme: 'bg1' } } : layout
}
