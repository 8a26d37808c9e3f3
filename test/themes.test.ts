import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkTheme, compile } from '../src/index.ts'
import { contrast } from '../src/model/contrast.ts'
import { SLIDE_SIZES, type Theme } from '../src/model/theme.ts'
import { readTheme } from '../src/read/theme.ts'
import { textPairs } from '../src/read/theme-pairs.ts'
import { textParts } from './unzip.ts'
import { faultsIn } from './validator.ts'
import { inputOf, libraryOf, memoryWorld } from './world.ts'

/** A fifth theme, as somebody would write it: a warm dark ground, another format, and roles where the defaults do not do. */
const CELLAR = `name: cellar
size: 4:3
fonts: { heading: Cambria, body: Calibri, fallback: [Times New Roman, Arial] }
colors: { dk1: 1C1410, lt1: FFF8EE, dk2: 2B1F19, lt2: EFE3D2, accent1: F2B45C, accent2: 7FC8C2, accent3: E95E49, accent4: C9B6F2, accent5: 6F8FE9, accent6: 897869, hlink: 7FC8C2, folHlink: C9B6F2 }
roles: { bg: dk1, title: lt1, body: lt1, muted: CBB9A6, rule: 4A3A30, card: dk2, kpiValue: lt1, kpiLabel: EFE3D2, positive: 9BE3C0, negative: FF9C8A, chartLo: 5C4A3E, coverBg: dk2, coverText: lt1, coverMuted: CBB9A6, panelBg: accent1, panelText: dk1, panelHead: dk1, onAccent1: dk1, onAccent2: dk1, onAccent3: dk1, onAccent4: dk1 }
chrome: { motif: circles, bar: { side: right, w: 10, color: accent1 } }
card: { topBar: 3, perCardAccent: true }
`

const BUILT_IN = readdirSync('templates/themes').map((file) => {
  return { file, source: readFileSync(`templates/themes/${file}`, 'utf8') }
})

const ALL = [...BUILT_IN, { file: 'cellar.yaml', source: CELLAR }]

function themeOf(text: { file: string; source: string }): Theme {
  return readTheme(text).value!
}

describe.each(ALL.map((text) => [text.file, text] as const))('%s', (_, text) => {
  test('has nothing to complain of', async () => {
    expect((await checkTheme(text)).messages).toEqual([])
  })

  test('has every text on every ground at AA', () => {
    const pairs = textPairs(themeOf(text))
    const faint = pairs.filter(({ color, ground }) => contrast(color.hex, ground.hex) < 4.5)
    expect(pairs.length).toBeGreaterThan(30)
    expect(faint.map(({ name, groundName }) => `${name} on ${groundName}`)).toEqual([])
  })

  test.each(SLIDE_SIZES)('makes slides of %s that the Open XML SDK finds no fault in', async (size) => {
    const { value, messages } = await slides(text, size)
    expect(messages).toEqual([])
    const bytes = value.decks[0]!.files.pptx as Uint8Array
    expect(await faultsIn(bytes)).toEqual([])
    expect(slideSizeIn(bytes)).toBe(
      size === '4:3' ? 'cx="9144000" cy="6858000" type="screen4x3"' : 'cx="12192000" cy="6858000"',
    )
  })
})

/** What is read longest, on all that it may lie on. */
test.each([
  ['title', 'bg'],
  ['title', 'card'],
  ['body', 'bg'],
  ['body', 'card'],
  ['muted', 'bg'],
  ['muted', 'card'],
  ['muted', 'panelBg'],
  ['panelText', 'panelBg'],
  ['panelHead', 'panelBg'],
  ['kpiLabel', 'card'],
  ['coverText', 'coverBg'],
  ['coverMuted', 'coverBg'],
] as const)('mental-health has %s on %s at AAA', (role, ground) => {
  const { roles } = themeOf(BUILT_IN.find(({ file }) => file === 'mental-health.yaml')!)
  expect(contrast(roles[role].hex, roles[ground].hex)).toBeGreaterThanOrEqual(7)
})

test('a fifth theme needs no code: its format, fonts and colours are in the file', async () => {
  const { value } = await slides(ALL.at(-1)!, null)
  const { scene, files } = value.decks[0]!
  expect(scene.size).toEqual({ width: 720, height: 540 })
  expect(scene.slides[1]?.background.hex).toBe('1C1410')
  const theme = textParts(files.pptx as Uint8Array).get('ppt/theme/theme1.xml')
  expect(theme).toContain('<a:accent1><a:srgbClr val="F2B45C"/></a:accent1>')
  expect(theme).toContain('<a:latin typeface="Cambria"')
})

test('the front matter’s format goes before the theme’s, and a setting before both', async () => {
  const sizeFor = async (size: '16:9' | '4:3' | null, set: Record<string, string> = {}): Promise<number> =>
    (await slides(ALL.at(-1)!, size, set)).value.decks[0]!.scene.size.width
  expect(await sizeFor('16:9')).toBe(960)
  expect(await sizeFor('16:9', { size: '4:3' })).toBe(720)
})

test('an audience’s format goes before the theme’s, and its Markdown says so', async () => {
  const library = libraryOf()
  const board = 'audience: 1\nextends: base\ntitle: Board\nquestion: Why?\ntheme: executive\nsize: 4:3\n'
  library.audiences.set('board', { file: 'board.yaml', source: board })
  const report = `report: 1
title: Tea
date: 2026-01-31
topics: { taste: Taste }
sections:
  - id: cups
    title: Cups
    findings: [{ id: more, claim: People drink more tea, topics: [taste], weight: 3 }]
`
  const { value, messages } = await compile(inputOf(report, { audiences: ['board'], library, until: 'layout' }), WORLD)
  const [deck] = value.decks
  expect([messages, deck?.scene.size]).toEqual([[], { width: 720, height: 540 }])
  const again = await compile(inputOf(deck!.markdown, { kind: 'slides', file: 'out/board.md', until: 'layout' }), WORLD)
  expect(again.value.decks[0]?.scene.slides).toEqual(deck?.scene.slides)
})

/** Slides of several kinds in a theme, with notes. */
function slides(text: { file: string; source: string }, size: string | null, set: Record<string, string> = {}) {
  const source = `---
title: Tea
${size === null ? '' : `size: ${size}\n`}sources: { study: { title: The tea study, url: "https://example.org" } }
---
# People drink more tea than coffee {.cover}

What should we decide now?

---

# Tea is the drink of choice in four teams of five [@study]

- Hot tea in winter
- Iced tea in summer

::: takeaway
Buy pots, not cups.
:::

::: notes
Say where the figure comes from.
:::

---

# The figures are clear

- **57%** drink tea daily
- **12** cups a week
- **3.4 kg** leaves a year
`
  const themes = new Map([['it', text]])
  return compile(
    inputOf(source, { kind: 'slides', file: 'slides.md', theme: 'it', set, library: { ...NONE, themes } }),
    WORLD,
  )
}

const NONE = { audiences: new Map(), decks: new Map(), partials: new Map() }

const WORLD = memoryWorld({})

function slideSizeIn(bytes: Uint8Array): string | undefined {
  const xml = textParts(bytes).get('ppt/presentation.xml') ?? ''
  return /<p:sldSz ([^>]*)\/>/.exec(xml)?.[1]
}
