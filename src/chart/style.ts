import type { ChartStyle } from '../model/chart.ts'
import type { Color, Theme } from '../model/theme.ts'

/** The theme as a chart needs it. */
export function chartStyle(theme: Theme): ChartStyle {
  return {
    font: theme.fonts.body,
    fallback: theme.fonts.fallback,
    size: theme.type.chart,
    text: css(theme.roles.body),
    muted: css(theme.roles.muted),
    rule: css(theme.roles.rule),
    background: css(theme.roles.bg),
    high: css(theme.roles.chartHi),
    low: css(theme.roles.chartLo),
    palette: theme.chart.palette.map(css),
    gridlines: theme.chart.gridlines,
    directLabels: theme.chart.directLabels,
  }
}

function css(color: Color): string {
  return `#${color.hex}`
}
