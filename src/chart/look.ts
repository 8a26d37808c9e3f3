import type { Json, Members } from '../model/chart.ts'
import { plotAxes } from './axes.ts'
import { chartConfig } from './config.ts'
import { type Highlight, outlined } from './highlight.ts'
import { columnLabels, type Room, rowLabels } from './labels.ts'
import { isOneView } from './prepare.ts'
import { isObject } from './walk.ts'

/** The theme as a chart's config, with what of it depends on the chart. */
export function lookOf(spec: Members, room: Room, highlight: Highlight | null): Members {
  const { style, width } = room
  const theme = chartConfig(style)
  const names = { axisXDiscrete: columnLabels(spec, room), axisYDiscrete: rowLabels(spec, room) }
  const plot = isOneView(spec) ? plotAxes(spec, style, width) : {}
  return merged(theme, names, plot, highlight?.series ? outlined(style) : {})
}

/** Configs on top of each other; what a later one says of an axis or a mark is added to what is there. */
export function merged(...configs: readonly Members[]): Members {
  const all: Record<string, Json> = {}
  for (const config of configs) {
    for (const [name, value] of Object.entries(config)) {
      const before = all[name]
      all[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value
    }
  }
  return all
}
