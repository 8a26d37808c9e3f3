import type { Channel } from './channel.ts'
import { type Draft, picture } from './draft.ts'

/** Which of the value axes a channel is measured on, and what its values are called. */
export function valueScale(channel: Channel, { values, guides }: Draft): { secondary: boolean; title: string } {
  const index = values.findIndex(({ name }) => name === channel.scale)
  if (index === -1) picture('marks that are measured on no axis')
  const title = guides.axes.get(channel.scale!)?.title ?? channel.field ?? 'Value'
  return { secondary: index > 0, title }
}
