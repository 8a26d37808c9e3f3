import type { Place } from '../model/message.ts'
import type { Color, Theme } from '../model/theme.ts'
import { pathsOf, placeIn } from './theme-places.ts'
import { itemsOf, lineOf, type MapTree, treeAt } from './tree.ts'

/** The colour of a chart's series, and where it is written. */
export interface Series {
  readonly name: string
  readonly color: Color
  readonly place: Place
}

/** The colours of series, in order; the accents where the theme lists none. */
export function seriesOf(theme: Theme, root: MapTree): readonly Series[] {
  const written = itemsOf(treeAt(root, ['chart', 'palette']))
  return theme.chart.palette.map((color, index) => {
    const item = written[index]
    const name = (item && lineOf(item)) ?? color.slot ?? color.hex
    return { name, color, place: item?.place ?? placeIn(root, ...pathsOf(name)) }
  })
}
