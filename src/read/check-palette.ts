import type { Message } from '../model/message.ts'
import type { Theme } from '../model/theme.ts'
import { confusions, LEAST_DIFFERENCE } from './look-alikes.ts'
import { lookAlike } from './messages/themes.ts'
import { pathsOf, placeIn } from './theme-places.ts'
import { type Series, seriesOf } from './theme-series.ts'
import type { MapTree } from './tree.ts'

/**
 * Colours that stand side by side must stay apart for everybody: any two series of a chart, and what stands out beside
 * what stays back. Up and down should: figures have a sign as well.
 */
export function seriesStayApart(theme: Theme, root: MapTree): readonly Message[] {
  const role = (name: 'chartHi' | 'chartLo' | 'positive' | 'negative'): Series => ({
    name,
    color: theme.roles[name],
    place: placeIn(root, ...pathsOf(name)),
  })
  const series = seriesOf(theme, root)
  const pairs = series.flatMap((one, index) => series.slice(index + 1).map((other) => [one, other] as const))
  return [
    ...[...pairs, [role('chartHi'), role('chartLo')] as const].flatMap(([one, other]) => alike(one, other, 'error')),
    ...alike(role('positive'), role('negative'), 'warning'),
  ]
}

function alike(one: Series, other: Series, severity: Message['severity']): readonly Message[] {
  const seen = confusions(one.color, other.color)
  if (seen.length === 0) return []
  return [lookAlike([one.name, other.name], seen, LEAST_DIFFERENCE, severity, other.place)]
}
