import type { Message } from '../../model/message.ts'
import { mergedCells, missingTableHeader } from '../messages/accessibility.ts'
import { flat } from '../read/ground.ts'
import type { SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/** Tables say which cells are headings, and have no merged cells. A single row has nothing to be the heading of. */
export function tables(slide: SlideReading, { file }: Subject): readonly Message[] {
  return flat(slide.shapes).flatMap(({ table, name, decorative }) => {
    if (table === null || decorative) return []
    const merged = table.rows.flat().filter((cell) => cell.merged).length
    return [
      ...(table.rows.length > 1 && !table.firstRow && !table.firstColumn
        ? [missingTableHeader(file, slide.number, name)]
        : []),
      ...(merged > 0 ? [mergedCells(file, slide.number, name, merged)] : []),
    ]
  })
}
