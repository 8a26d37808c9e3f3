import type { ChartStyle, Json } from '../model/chart.ts'
import { LABEL_PADDING } from './axes.ts'

/**
 * The theme as a Vega-Lite config: fonts, sizes and colours, without gridlines unless the theme has them, on a transparent
 * ground. A spec's own config and whatever it says at a mark or an axis win over this.
 */
export function chartConfig(style: ChartStyle): Readonly<Record<string, Json>> {
  return {
    background: null,
    padding: 2,
    font: fontStack(style),
    aria: false,
    customFormatTypes: false,
    view: { stroke: null },
    ...marks(style),
    ...guides(style),
    scale: { barBandPaddingInner: 0.35, bandWithNestedOffsetPaddingInner: 0.35 },
    range: {
      category: style.palette,
      ordinal: { scheme: [style.low, style.high] },
      ramp: { scheme: [style.low, style.high] },
      heatmap: { scheme: [style.low, style.high] },
      diverging: [style.palette[1] ?? style.low, style.background, style.high],
    },
  }
}

/** The font families of a chart, best first, as SVG writes them. */
export function fontStack(style: ChartStyle): string {
  return [style.font, ...style.fallback].join(', ')
}

function marks(style: ChartStyle): Record<string, Json> {
  return {
    mark: { color: style.high, tooltip: false },
    arc: { stroke: style.background, strokeWidth: 1 },
    area: { opacity: 1 },
    // Caps are flat: round ones fill the gaps of dashes.
    line: { strokeWidth: 2.5, strokeJoin: 'round' },
    point: { filled: true, size: 60 },
    rule: { color: style.muted },
    text: { color: style.text, fontSize: style.size },
    geoshape: { stroke: style.background, strokeWidth: 0.5 },
    boxplot: { median: { color: style.background } },
    errorbar: { color: style.text },
  }
}

function guides(style: ChartStyle): Record<string, Json> {
  const words = {
    labelColor: style.text,
    labelFontSize: style.size,
    titleColor: style.muted,
    titleFontSize: style.size,
    titleFontWeight: 'normal',
  }
  return {
    axis: {
      ...words,
      domainColor: style.rule,
      tickColor: style.rule,
      gridColor: style.rule,
      grid: false,
      ticks: false,
      labelPadding: LABEL_PADDING,
      labelSeparation: 6,
      titlePadding: 8,
    },
    axisX: { labelFlush: false },
    axisXQuantitative: { grid: style.gridlines === 'both' },
    axisYQuantitative: { grid: style.gridlines !== 'none' },
    legend: words,
    header: words,
    title: {
      color: style.text,
      fontSize: style.size + 2,
      subtitleColor: style.muted,
      subtitleFontSize: style.size,
      anchor: 'start',
    },
  }
}
