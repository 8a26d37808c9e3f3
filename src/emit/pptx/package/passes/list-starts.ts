import type { TextParagraph } from '../../../../model/scene.ts'

/**
 * For each paragraph the number that its list starts at, `a:buAutoNum/@startAt`; 1 for one that has no number.
 * PowerPoint counts on while paragraphs of a level have the same start, so that an item can be added between two.
 */
export function listStarts(paragraphs: readonly TextParagraph[]): readonly number[] {
  // By level, the list that is being counted: where it started and the number that comes next.
  const lists: ({ start: number; next: number } | undefined)[] = []
  return paragraphs.map(({ bullet, level }) => {
    lists.length = Math.min(lists.length, level + 1)
    if (bullet?.type !== 'number') {
      lists[level] = undefined
      return 1
    }
    const open = lists[level]
    const start = open?.next === bullet.number ? open.start : bullet.number
    lists[level] = { start, next: bullet.number + 1 }
    return start
  })
}
