import type { Json, Members } from '../../model/chart.ts'
import { isList } from '../walk.ts'

/** A text that is put beside a mark, as Vega's channels for text take it. */
export interface Label {
  readonly text: string | readonly string[]
  readonly fill: string
  readonly bold: boolean
  /** Where the mark is, in the values of the chart's scales or as an angle. */
  readonly at: Members
  readonly dx: number
  readonly dy: number
  readonly align: 'left' | 'center' | 'right'
  readonly baseline: 'top' | 'middle' | 'bottom'
}

/** How labels find their marks: Vega's channels `x`, `y`, `theta` and `radius` from the members of `at`. */
export type Anchor = Members

const DATA = 'fandeck_labels'

/** A compiled Vega spec with labels on top of its marks. */
export function withLabels(vega: Members, labels: readonly Label[], anchor: Anchor): Members {
  const values = labels.map(({ at, bold, ...look }) => ({ ...look, ...at, fontWeight: bold ? 'bold' : 'normal' }))
  const mark = {
    type: 'text',
    style: ['text'],
    from: { data: DATA },
    encode: { update: { ...anchor, ...LOOK } },
  }
  return { ...vega, data: [...list(vega['data']), { name: DATA, values }], marks: [...list(vega['marks']), mark] }
}

const LOOK: Members = Object.fromEntries(
  ['text', 'fill', 'fontWeight', 'dx', 'dy', 'align', 'baseline'].map((channel) => [channel, { field: channel }]),
)

/** The elements of a member that is a list, none where there is none. */
export function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}
