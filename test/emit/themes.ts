import type { Color, ColorRole, SchemeSlot, Theme } from '../../src/model/theme.ts'

type Palette = Readonly<Record<SchemeSlot, string>>

/** The four looks that decks have: light and formal, saturated, warm with `lt2` as ground, dark with `dk1` as ground. */
export const THEMES: readonly Theme[] = [
  theme('executive', 'Georgia', 'Arial', 'lt1', {
    dk1: '1B2430',
    lt1: 'FFFFFF',
    dk2: '0B2545',
    lt2: 'F3F5F8',
    accent1: '0B4F8A',
    accent2: '0F7C7E',
    accent3: '94651A',
    accent4: '5D6F86',
    accent5: '8E3B46',
    accent6: '4C6B45',
    hlink: '0B4F8A',
    folHlink: '5D6F86',
  }),
  theme('marketing & sales <"loud">', 'Arial', 'Arial', 'lt1', {
    dk1: '1E1433',
    lt1: 'FFFFFF',
    dk2: '3B1C8C',
    lt2: 'FBF3EF',
    accent1: 'D61F5C',
    accent2: '5B2EE5',
    accent3: 'FFB627',
    accent4: '00797F',
    accent5: 'FF6B35',
    accent6: '2A1A4A',
    hlink: '5B2EE5',
    folHlink: '8A2A64',
  }),
  theme('mental-health', 'Calibri', 'Calibri', 'lt2', {
    dk1: '24343A',
    lt1: 'FFFFFF',
    dk2: '1D4A47',
    lt2: 'FAF7F1',
    accent1: '2C7A74',
    accent2: 'A65A31',
    accent3: '577549',
    accent4: '75649A',
    accent5: 'A87D26',
    accent6: '5F7F93',
    hlink: '1F6A65',
    folHlink: '6A5A8C',
  }),
  theme('music', 'Arial', 'Arial', 'dk1', {
    dk1: '0D0D12',
    lt1: 'F6F6F8',
    dk2: '1B1B25',
    lt2: 'E4E4EC',
    accent1: 'C8FF3E',
    accent2: 'FF4D94',
    accent3: '9B7BFF',
    accent4: '35D4FF',
    accent5: 'FF9D3C',
    accent6: '6E6E82',
    hlink: '35D4FF',
    folHlink: '9B7BFF',
  }),
]

function theme(name: string, heading: string, body: string, ground: SchemeSlot, palette: Palette): Theme {
  const slots = Object.keys(palette) as SchemeSlot[]
  const colors = Object.fromEntries(slots.map((slot) => [slot, { hex: palette[slot], slot }])) as Record<
    SchemeSlot,
    Color
  >
  return {
    name,
    fonts: { heading, body, ea: 'Malgun Gothic', fallback: ['Helvetica'] },
    colors,
    roles: roles(colors, ground),
    type: {
      cover: 44,
      title: 28,
      titleMin: 24,
      lead: 20,
      body: 16,
      bodyMin: 14,
      label: 14,
      labelMin: 12,
      kpi: 40,
      kpiMin: 28,
      chart: 12,
      footer: 10,
      eyebrow: 12,
    },
    grid: {
      width: 960,
      height: 540,
      margin: { left: 48, right: 48, top: 50, bottom: 40 },
      columns: 12,
      gutter: 16,
      titleH: 66,
      contentTop: 138,
      contentBottom: 52,
      footerY: 30,
      kpiH: 104,
    },
    chrome: { eyebrow: true, titleBold: ground === 'dk1', motif: 'lines', rule: null, bar: null },
    card: {
      pad: 16,
      radius: 0,
      accentBar: 4,
      topBar: 0,
      line: null,
      solid: false,
      perCardAccent: false,
      valueFont: 'heading',
      valueBold: true,
      valueAccent: false,
    },
    takeaway: { bg: colors.lt2, text: colors.dk1, headColor: colors.accent1, pad: 18, bar: 0, radius: 0, caps: false },
    table: { zebra: false },
    chart: { palette: [colors.accent1, colors.accent2], gridlines: 'none', directLabels: true },
  }
}

function roles(colors: Readonly<Record<SchemeSlot, Color>>, ground: SchemeSlot): Record<ColorRole, Color> {
  const dark = ground === 'dk1'
  const text = dark ? colors.lt1 : colors.dk1
  const muted = { hex: dark ? 'A3A3B5' : '5A6675' }
  const all = {
    bg: colors[ground],
    title: dark ? colors.lt1 : colors.dk2,
    body: text,
    muted,
    eyebrow: colors.accent1,
    rule: { hex: dark ? '3A3A4A' : 'C9D1DB' },
    card: dark ? colors.dk2 : colors.lt2,
    kpiValue: text,
    kpiLabel: muted,
    positive: { hex: '0A6B52' },
    negative: { hex: 'A3262E' },
    chartHi: colors.accent1,
    chartLo: { hex: 'B9C6D6' },
    accentText1: colors.accent1,
    accentText2: colors.accent2,
    accentText3: colors.accent3,
    accentText4: colors.accent4,
    onAccent1: colors.lt1,
    onAccent2: colors.lt1,
    onAccent3: colors.lt1,
    onAccent4: colors.lt1,
    coverAccent: { hex: 'D9A441' },
    coverBg: dark ? colors.dk1 : colors.dk2,
    coverText: colors.lt1,
    coverMuted: { hex: 'C6D3E3' },
    panelBg: colors.lt2,
    panelText: colors.dk1,
    panelHead: colors.accent1,
  }
  // Each role has an object of its own, so that `inTheme` can tell one role from another.
  return Object.fromEntries(Object.entries(all).map(([role, color]) => [role, { ...color }])) as Record<
    ColorRole,
    Color
  >
}
