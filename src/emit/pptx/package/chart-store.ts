import type { Part } from '../../../model/package.ts'
import { relationship } from '../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../opc/types.ts'

/** The charts of a package, each with the workbook that holds its data. */
export interface ChartStore {
  /** The name of the part that a chart's XML becomes. Its workbook is the relationship `rId1`. */
  readonly add: (xml: string, workbook: Uint8Array) => string
  /** Charts and workbooks, in the order in which they were added. */
  readonly parts: () => readonly Part[]
}

/** A store for a package that has these parts, whose names are taken. */
export function createChartStore(parts: readonly Part[]): ChartStore {
  const taken = new Set(parts.map(({ name }) => name.toLowerCase()))
  const added: Part[] = []
  let last = 0
  const next = (): readonly [string, string] => {
    last++
    const names = [`ppt/charts/chart${last}.xml`, `ppt/embeddings/Microsoft_Excel_Sheet${last}.xlsx`] as const
    return names.some((name) => taken.has(name.toLowerCase())) ? next() : names
  }
  return {
    add: (xml, workbook) => {
      const [name, data] = next()
      added.push(
        { name, type: CONTENT_TYPES.chart, content: xml, relationships: [relationship(1, 'package', data)] },
        { name: data, type: CONTENT_TYPES.workbook, content: workbook, relationships: [] },
      )
      return name
    },
    parts: () => added,
  }
}
