import type { Channel } from './channel.ts'
import { type Draft, picture } from './draft.ts'

/** Which of the value axes a channel is measured on, and what its values are called. */
export function valueScale(channel: Channel, draft: Draft): { secondary: boolean; title: string } {
  const index = draft.values.findIndex(({ name }) => name === channel.scale)
  if (index === -1) picture('marks that are measured on no axis')
  return { secondary: index > 0, title: titleOf(channel, draft) }
}

/** What the values of a channel are called: by its axis, or by its column. */
export function titleOf(channel: Channel | null, { guides }: Draft): string {
  const field = channel?.field ?? 'Value'
  return guides.axes.get(channel?.scale ?? '')?.title ?? guides.titles.get(field) ?? field
}
