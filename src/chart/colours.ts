import type { ChartStyle } from '../model/chart.ts'

/** The names that a spec may give colours by: `theme:high`, `theme:accent2`, … */
export const THEME_COLOURS: readonly string[] = [
  'high',
  'low',
  'text',
  'muted',
  'rule',
  'background',
  ...[1, 2, 3, 4, 5, 6].map((number) => `accent${number}`),
].map((name) => `theme:${name}`)

/** What a theme colour looks like; null if the theme has none by that name. */
export function themeColour(name: string, style: ChartStyle): string | null {
  switch (name) {
    case 'theme:high':
      return style.high
    case 'theme:low':
      return style.low
    case 'theme:text':
      return style.text
    case 'theme:muted':
      return style.muted
    case 'theme:rule':
      return style.rule
    case 'theme:background':
      return style.background
  }
  const accent = /^theme:accent([1-6])$/.exec(name)
  return (accent && style.palette[(Number(accent[1]) - 1) % style.palette.length]) ?? null
}
