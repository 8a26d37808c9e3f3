import { deflateSync } from 'node:zlib'
import type { Assets } from '../../src/model/assets.ts'
import type { Drawing } from '../../src/model/chart.ts'
import type { SlideKind } from '../../src/model/deck.ts'
import type { Box } from '../../src/model/geometry.ts'
import type {
  Bullet,
  Item,
  NoteParagraph,
  Role,
  Run,
  Scene,
  SceneSlide,
  ShapeItem,
  TableItem,
  TextItem,
  TextParagraph,
} from '../../src/model/scene.ts'
import { COLOR_ROLES, SCHEME_SLOTS, type Theme } from '../../src/model/theme.ts'
import { LAYOUTS } from './layouts.ts'
import { THEMES } from './themes.ts'

/** Characters that break careless writers. */
export const HOSTILE = `R&D <b>"quotes"</b> 'and' ]]> &amp; > \u0000\u0008\u000b\u001f\ufffe\uffff\ud800x\udc00`
/** What must be left of them. */
export const HARMLESS = `R&D <b>"quotes"</b> 'and' ]]> &amp; > \ufffdx\ufffd`

const THEME = THEMES[0]!

export function run(text: string, look: Partial<Run> = {}): Run {
  return {
    text,
    font: THEME.fonts.body,
    size: 16,
    color: THEME.roles.body,
    bold: false,
    italic: false,
    superscript: false,
    link: null,
    language: 'en',
    tracking: 0,
    ...look,
  }
}

export function paragraph(runs: string | readonly Run[], look: Partial<TextParagraph> = {}): TextParagraph {
  return {
    runs: typeof runs === 'string' ? [run(runs)] : runs,
    align: 'left',
    rtl: false,
    bullet: null,
    indent: 0,
    hanging: 0,
    level: 0,
    spaceBefore: 0,
    lineSpacing: 1,
    ...look,
  }
}

export function disc(text: string | readonly Run[], level = 0): TextParagraph {
  return listItem(text, level, { type: 'disc', number: 1, color: THEME.colors.accent1 })
}

export function numbered(text: string | readonly Run[], number: number, level = 0): TextParagraph {
  return listItem(text, level, { type: 'number', number, color: { hex: '336699' } })
}

function listItem(text: string | readonly Run[], level: number, bullet: Bullet): TextParagraph {
  return paragraph(text, { bullet, level, indent: 18 * (level + 1), hanging: 14, spaceBefore: 6, lineSpacing: 1.1 })
}

export function text(
  key: string,
  role: Role,
  box: Box,
  paragraphs: readonly TextParagraph[],
  look: Partial<TextItem> = {},
): TextItem {
  return {
    type: 'text',
    key,
    role,
    box,
    paragraphs,
    breaks: paragraphs.map(lineEnds),
    anchor: 'top',
    lines: paragraphs.length,
    needed: box.height,
    ...look,
  }
}

/** The breaks that the text asks for. */
function lineEnds({ runs }: TextParagraph): readonly number[] {
  const words = runs.map((part) => part.text).join('')
  return [...words.matchAll(/\n/g)].map((found) => found.index + 1)
}

export function shape(key: string, box: Box, look: Partial<ShapeItem> = {}): ShapeItem {
  return {
    type: 'shape',
    key,
    role: 'decoration',
    box,
    shape: 'rectangle',
    fill: THEME.colors.accent1,
    line: null,
    radius: 0,
    ...look,
  }
}

export function table(key: string, rows: readonly (readonly string[])[], alt: string): TableItem {
  const columns = rows[0]!.map(() => 240)
  return {
    type: 'table',
    key,
    role: 'table',
    columns,
    rule: THEME.roles.rule,
    alt,
    box: { x: 48, y: 150, width: columns.length * 240, height: rows.length * 30 },
    rows: rows.map((cells, index) => ({
      height: 30,
      cells: cells.map((cell) => ({
        paragraph: paragraph([run(cell, { bold: index === 0, size: 14 })]),
        breaks: lineEnds(paragraph(cell)),
        fill: index === 0 ? THEME.colors.lt2 : null,
        padding: { left: 8, right: 8, y: 4 },
      })),
    })),
  }
}

export function titleItem(key: string, title: string): TextItem {
  const look = { font: THEME.fonts.heading, size: 28, color: THEME.roles.title }
  return text(`${key}/title`, 'title', { x: 48, y: 50, width: 864, height: 66 }, [paragraph([run(title, look)])], {
    anchor: 'bottom',
    placeholder: 'title',
  })
}

export function pageNumber(key: string, number: number): TextItem {
  const look = { size: 10, color: THEME.roles.muted }
  return text(
    `${key}/page`,
    'page-number',
    { x: 812, y: 510, width: 100, height: 14 },
    [paragraph([run(String(number), look)], { align: 'right' })],
    { placeholder: 'page-number' },
  )
}

export function slide(key: string, items: readonly Item[], look: Partial<SceneSlide> = {}): SceneSlide {
  const title = items.find((item): item is TextItem => item.type === 'text' && item.role === 'title')
  const words = title?.paragraphs.flatMap(({ runs }) => runs.map((part) => part.text)).join('') ?? `Slide ${key}`
  return {
    key,
    kind: 'bullets',
    layout: look.kind ?? 'bullets',
    title: words,
    background: THEME.roles.bg,
    items,
    notes: [],
    ...look,
  }
}

export function scene(slides: readonly SceneSlide[], look: Partial<Scene> = {}): Scene {
  return {
    size: { width: 960, height: 540 },
    title: 'The global power duo',
    subject: 'Marketing',
    author: 'Ana & Bo',
    date: '2025-04-28',
    language: 'en',
    theme: THEME,
    layouts: LAYOUTS,
    slides,
    ...look,
  }
}

/** A bullets slide as layout makes them: decoration, title, a body, a source line, a page number. */
export function bulletsSlide(key: string, number: number, kind: SlideKind = 'bullets'): SceneSlide {
  const body = Array.from({ length: 6 }, (_, index) =>
    disc([
      run(`Finding ${index + 1} of slide ${number}: creator campaigns have a `),
      run('57% chance', { bold: true }),
      run(' of lifting short-term sales', { color: THEME.roles.body }),
      run('1', { superscript: true }),
    ]),
  )
  return slide(
    key,
    [
      shape(`${key}/rule`, { x: 48, y: 122, width: 864, height: 1 }),
      titleItem(key, `Creators sell, adverts are watched (${number})`),
      text(`${key}/body`, 'body', { x: 48, y: 138, width: 864, height: 350 }, body, { placeholder: 'body' }),
      text(
        `${key}/sources`,
        'source-line',
        { x: 48, y: 510, width: 700, height: 14 },
        [paragraph([run('Sources: 1 Kantar', { size: 10, color: THEME.roles.muted })])],
        { placeholder: 'source-line' },
      ),
      pageNumber(key, number),
    ],
    { kind, background: THEME.roles.bg },
  )
}

export function note(words: string, bullet = false): NoteParagraph {
  return { text: words, bullet }
}

/** A one-colour PNG of a size. */
export function png(width: number, height: number, shade: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** The smallest baseline JPEG that decoders take: one grey pixel. */
export const JPEG: Uint8Array = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
    'base64',
  ),
)

export function drawing(name: string): Drawing {
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><title>${name}</title><rect width="400" height="200" fill="#0B4F8A"/></svg>`,
    png: png(64, 32, 90 + name.length),
    width: 400,
    height: 200,
    rows: [],
    alt: `Bar chart of ${name}. Highest: 57.`,
    table: {
      columns: ['Channel', 'Odds'],
      rows: [
        ['Creators', '57%'],
        ['TV', '31%'],
      ],
      total: 2,
    },
    native: null,
    verdict: 'picture: not yet native',
  }
}

export const ASSETS: Assets = {
  drawings: new Map([['odds', drawing('odds')]]),
  images: new Map([
    ['logo.png', { type: 'png', bytes: png(40, 20, 200), width: 40, height: 20 }],
    ['copy.png', { type: 'png', bytes: png(40, 20, 200), width: 40, height: 20 }],
    ['photo.jpg', { type: 'jpeg', bytes: JPEG, width: 1, height: 1 }],
  ]),
}

const CONTENT: Box = { x: 48, y: 150, width: 864, height: 320 }

/** Every item type and every feature of text, in one deck, in a theme. */
export function everything(theme: Theme = THEME): Scene {
  const slides = [cover(), sectionSlide(), features(), lists(), pictureSlide(), tableSlide(), untitled()]
  return inTheme(scene(slides, { title: HOSTILE, author: HOSTILE, subject: HOSTILE }), theme)
}

/** The same scene with another theme's colours and fonts for the same roles. */
export function inTheme(from: Scene, theme: Theme): Scene {
  const swap = new Map<unknown, unknown>([[THEME, theme]])
  for (const font of ['heading', 'body'] as const) swap.set(THEME.fonts[font], theme.fonts[font])
  for (const slot of SCHEME_SLOTS) swap.set(THEME.colors[slot], theme.colors[slot])
  for (const role of COLOR_ROLES) swap.set(THEME.roles[role], theme.roles[role])
  return replace(from, swap) as Scene
}

function replace(value: unknown, swap: ReadonlyMap<unknown, unknown>): unknown {
  if (swap.has(value)) return swap.get(value)
  if (Array.isArray(value)) return value.map((part) => replace(part, swap))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replace(part, swap)]))
}

function cover(): SceneSlide {
  const light = { color: THEME.roles.coverText, font: THEME.fonts.heading, size: 44 }
  return slide(
    'cover',
    [
      shape('cover/lines', { x: 0, y: 0, width: 960, height: 200 }, { fill: THEME.roles.coverAccent }),
      text(
        'cover/title',
        'title',
        { x: 48, y: 180, width: 700, height: 110 },
        [paragraph([run('The global power duo', light)])],
        { placeholder: 'title' },
      ),
      text(
        'cover/subtitle',
        'subtitle',
        { x: 48, y: 300, width: 700, height: 60 },
        [paragraph([run('K-pop and TikTok · 케이팝', { ...light, size: 20, font: THEME.fonts.body, language: 'ko' })])],
        { placeholder: 'subtitle' },
      ),
    ],
    {
      kind: 'cover',
      background: THEME.roles.coverBg,
      notes: [note('Welcome.'), note(`A point: ${HOSTILE}`, true), note('two\nlines')],
    },
  )
}

function sectionSlide(): SceneSlide {
  const items = [
    titleItem('section', 'TikTok & the charts'),
    text('section/lede', 'body', CONTENT, [paragraph('What moves sales.')], { placeholder: 'body' }),
  ]
  return slide('section', items, { kind: 'section', background: THEME.roles.accentText2 })
}

function features(): SceneSlide {
  const runs = [
    run(HOSTILE, { bold: true, italic: true }),
    run('linked', { link: 'https://example.org/a b?x=1&y="2"#ü', color: THEME.colors.hlink }),
    run('again', { link: 'https://example.org/a b?x=1&y="2"#ü', color: THEME.colors.folHlink }),
    run('mail', { link: 'mailto:a@example.org?subject=R&D' }),
    run('not a link', { link: 'javascript:alert(1)' }),
    run('code', { font: 'Courier "New" & <Co>', language: 'en-GB' }),
    run('TRACKED', { tracking: 1.5, size: 12.5 }),
    run('1,2', { superscript: true }),
    run('👩‍👩‍👧‍👦 é 한국어 日本語', { language: 'ko' }),
  ]
  return slide('features', [
    titleItem('features', `Everything: ${HOSTILE}`),
    text(
      'features/body',
      'body',
      CONTENT,
      [
        paragraph(runs),
        paragraph('centred\nand broken', { align: 'center', spaceBefore: 12, lineSpacing: 0.9 }),
        paragraph([run('שלום עולם', { language: 'he' })], { align: 'right', rtl: true }),
        paragraph([run('')]),
        paragraph([]),
        paragraph('right', { align: 'right', indent: 20 }),
      ],
      { placeholder: 'body' },
    ),
    text('features/empty', 'label', { x: 48, y: 480, width: 100, height: 14 }, [], { anchor: 'middle' }),
    pageNumber('features', 3),
  ])
}

function lists(): SceneSlide {
  return slide(
    'lists',
    [
      titleItem('lists', 'Lists'),
      text(
        'lists/left',
        'body',
        { ...CONTENT, width: 420 },
        [
          numbered('three', 3),
          numbered([run('four, '), run('bold', { bold: true }), run(' and on')], 4),
          disc('inside', 1),
          numbered('five', 5),
          paragraph('between'),
          numbered('one', 1),
        ],
        { placeholder: 'body' },
      ),
      text(
        'lists/right',
        'body',
        { ...CONTENT, x: 490, width: 420 },
        [disc([run('with a '), run('link', { link: 'https://example.org/' })]), disc('deep', 3)],
        { anchor: 'middle', placeholder: 'body-2' },
      ),
      pageNumber('lists', 4),
    ],
    { kind: 'two-column' },
  )
}

function pictureSlide(): SceneSlide {
  return slide(
    'pictures',
    [
      shape(
        'pictures/panel',
        { x: 40, y: 40, width: 880, height: 440 },
        { fill: THEME.roles.card, radius: 12, line: { color: THEME.roles.rule, width: 0.75 } },
      ),
      shape('pictures/dot', { x: 880, y: 20, width: 20, height: 20 }, { shape: 'ellipse' }),
      shape('pictures/next', { x: 850, y: 20, width: 10, height: 20 }, { shape: 'chevron-right' }),
      shape('pictures/back', { x: 830, y: 20, width: 10, height: 20 }, { shape: 'chevron-left' }),
      shape(
        'pictures/line',
        { x: 48, y: 120, width: 864, height: 0 },
        { shape: 'line', fill: null, line: { color: { hex: 'C9D1DB' }, width: 1 } },
      ),
      {
        type: 'chart',
        key: 'pictures/chart',
        role: 'chart',
        placeholder: 'chart',
        box: CONTENT,
        name: 'odds',
        drawing: 'odds',
        alt: null,
      },
      titleItem('pictures', 'Pictures'),
      {
        type: 'picture',
        key: 'pictures/logo',
        role: 'picture',
        placeholder: 'picture',
        box: { x: 800, y: 60, width: 80, height: 40 },
        src: 'logo.png',
        alt: `Logo ${HOSTILE}`,
        crop: null,
      },
      {
        type: 'picture',
        key: 'pictures/copy',
        role: 'decoration',
        box: { x: 700, y: 60, width: 80, height: 40 },
        src: 'copy.png',
        alt: '',
        crop: null,
      },
      {
        type: 'picture',
        key: 'pictures/photo',
        role: 'picture',
        box: { x: 600, y: 60, width: 40, height: 40 },
        src: 'photo.jpg',
        alt: 'A grey pixel',
        crop: null,
      },
      {
        type: 'picture',
        key: 'pictures/gone',
        role: 'picture',
        box: { x: 500, y: 60, width: 40, height: 40 },
        src: 'gone.png',
        alt: 'Not there',
        crop: null,
      },
      {
        type: 'chart',
        key: 'pictures/failed',
        role: 'chart',
        placeholder: 'chart-2',
        box: { x: 400, y: 60, width: 40, height: 40 },
        name: 'failed',
        drawing: 'failed',
        alt: null,
      },
    ],
    { kind: 'chart-takeaway' },
  )
}

function tableSlide(): SceneSlide {
  const cells = table(
    'table/table',
    [
      ['Platform', HOSTILE, 'c'],
      ['TikTok', '', 'مرحبا'],
      ['a\nb', '57%', '2'],
    ],
    'Reach by platform',
  )
  const linked = {
    ...cells.rows[1]!.cells[0]!,
    paragraph: paragraph([run('see '), run('TikTok', { link: 'https://tiktok.com/?a=1&b=2' })], { align: 'center' }),
  }
  const rows = cells.rows.map((row, index) => (index === 1 ? { ...row, cells: [linked, ...row.cells.slice(1)] } : row))
  return slide(
    'table',
    [titleItem('table', 'A table'), { ...cells, rows, placeholder: 'table' }, pageNumber('table', 6)],
    {
      kind: 'table',
      notes: [note('Read the table.')],
    },
  )
}

function untitled(): SceneSlide {
  return slide('untitled', [text('untitled/quote', 'figure', CONTENT, [paragraph('“Just do it.”')])], {
    kind: 'quote',
    title: 'A quote & more',
  })
}
