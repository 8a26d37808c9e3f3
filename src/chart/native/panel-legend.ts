import type { NativeChart } from '../../model/native-chart.ts'
import { channelOf } from './channel.ts'
import { evened, filled } from './filled.ts'
import type { Part } from './panels.ts'
import type { Layer } from './scene.ts'

/**
 * One legend for all panels that share it, to the right of one of them: of the first one that stands far right and lists
 * all series. Where none does, that panel is given the others' series without values.
 */
export function withLegend(parts: readonly Part[]): readonly Part[] {
  const level = sameBars(parts)
  const names = listedIn(level)
  if (level.every(({ chart }) => chart.legend === null)) return level
  const own = level.some(({ cell }) => cell.spec['legends'] !== undefined)
  if (own) return level.map((part) => (part.chart.legend === null ? part : beside(part, listedIn([part]))))
  if (level.every(saysItsName)) return level.map(bare)
  const holder = holderOf(level, names)
  return level.map((part) => (part === holder ? holding(part, level, names) : bare(part)))
}

function holderOf(parts: readonly Part[], names: readonly string[]): Part {
  const right = Math.max(...parts.map(({ cell }) => cell.column))
  const far = parts.filter(({ cell }) => cell.column === right)
  const all = (part: Part): boolean => listedIn([part]).length === names.length
  // Charts that are unlike cannot be given each other's series.
  const other = far.every(({ cell }) => cell.faceted) ? far[0] : parts.find(all)
  return far.find(all) ?? other ?? far[0]!
}

function sameBars(parts: readonly Part[]): readonly Part[] {
  if (!parts.every(({ cell }) => cell.faceted && cell.layers.some(standsBeside))) return parts
  const charts = evened(
    parts.map(({ chart }) => chart),
    parts[0]?.order ?? [],
  )
  return parts.map((part, index) => ({ ...part, chart: charts[index]! }))
}

/** True for bars that have a place of their own beside others of their category. */
function standsBeside({ type, encode }: Layer): boolean {
  return type === 'rect' && ['x', 'y'].some((name) => channelOf(encode, name, `${name}c`)?.offset != null)
}

function holding(part: Part, all: readonly Part[], names: readonly string[]): Part {
  const others = all.filter((one) => one !== part && one.cell.faceted).map(({ chart }) => chart)
  return beside({ ...part, chart: filled(part.chart, others, part.order) }, names)
}

/** With a legend to its right. */
function beside(part: Part, names: readonly string[]): Part {
  return { ...part, chart: { ...part.chart, legend: { side: 'right' } }, listed: names }
}

function bare(part: Part): Part {
  return { ...part, chart: { ...part.chart, legend: null } }
}

/** True for a panel whose one series has its name. */
function saysItsName(part: Part): boolean {
  const names = listedIn([part])
  return names.length === 1 && part.name?.shown === true && names[0] === part.name.short
}

function listedIn(parts: readonly Part[]): readonly string[] {
  return [...new Set(parts.flatMap(({ chart }) => namesIn(chart)))]
}

function namesIn({ plots, categories }: NativeChart): readonly string[] {
  return plots.flatMap((plot) =>
    plot.type === 'pie'
      ? (categories?.values.map(String) ?? [])
      : plot.series.filter(({ unlisted }) => !unlisted).map(({ name }) => name),
  )
}
