import type { Members } from '../../model/chart.ts'
import type { Legend, Plot } from '../../model/native-chart.ts'
import { isDiscrete } from './classes.ts'
import type { Draft } from './draft.ts'
import { scalesIn } from './legend-entries.ts'

/** The legend, where Vega's stands; null if no series is named in one. */
export function legendOf(plots: readonly Plot[], { guides, notes }: Draft): Legend | null {
  const names = guides.legends.filter((legend) => scalesIn(legend).some((name) => isDiscrete(guides.scales.get(name))))
  for (const legend of guides.legends)
    if (!names.includes(legend) && typeof legend['size'] !== 'string') notes.add(missing(legend))
  const listed = plots.some((plot) => plot.type === 'pie' || plot.series.some(({ unlisted }) => !unlisted))
  if (names.length > 0 && !listed) notes.add('no legend of the colours of texts')
  if (names.length === 0 || !listed) return null
  const left = guides.legends.flatMap(scalesIn).some((name) => {
    const count = guides.scales.get(name)?.run.domain().length ?? 0
    const shown = guides.entries.get(name)?.length ?? 0
    return guides.scales.get(name)?.type === 'ordinal' && shown > 0 && shown < count
  })
  if (left) notes.add('a legend names the first of many series')
  const side = String(names[0]!['orient'] ?? 'right')
  return { side: (['top', 'bottom', 'left'] as const).find((name) => side.startsWith(name)) ?? 'right' }
}

function missing(legend: Members): string {
  if (typeof legend['opacity'] === 'string') return 'no legend of opacity that measures'
  return typeof legend['strokeWidth'] === 'string'
    ? 'no legend of widths that measure'
    : 'no legend of colours that measure'
}

/** Every series with a name that no other has, and each name once in the legend. */
export function named(plots: readonly Plot[]): readonly Plot[] {
  const taken = new Map<string, number>()
  const said = new Set<string>()
  return plots.map((plot) => {
    const series = plot.series.map((one) => {
      const key = one.name.toLowerCase()
      const count = (taken.get(key) ?? 0) + 1
      taken.set(key, count)
      const again = said.has(one.name)
      said.add(one.name)
      return count === 1 ? one : { ...one, name: `${one.name} (${count})`, unlisted: one.unlisted || again }
    })
    return { ...plot, series } as Plot
  })
}
