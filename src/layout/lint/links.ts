import { error, type Message } from '../../model/message.ts'
import type { Item, Run, Scene } from '../../model/scene.ts'

/** Links to slides that are not there. */
export function links({ slides }: Scene): readonly Message[] {
  const keys = new Set(slides.map(({ key }) => key))
  return slides.flatMap(({ items }) =>
    items.flatMap((item) =>
      runsOf(item).flatMap(({ link }) => {
        if (!link?.startsWith('#') || keys.has(link.slice(1))) return []
        return [error('lint/link', `A link of "${item.key}" leads to "${link}", which is no slide`, { path: item.key })]
      }),
    ),
  )
}

function runsOf(item: Item): readonly Run[] {
  if (item.type === 'text') return item.paragraphs.flatMap(({ runs }) => runs)
  if (item.type !== 'table') return []
  return item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraph }) => paragraph.runs))
}
