import type { Message } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'

/**
 * A message that knows its file and no line → the same with the line and column of the last value quoted in its reason
 * that stands in the file as a word of its own. Stages that see values without places say so much and no more.
 */
export function pinpoint(message: Message, text: SourceText): Message {
  const { place } = message
  if (place?.file !== text.file || place.line !== undefined) return message
  const values = [...message.reason.matchAll(/"([^"]+)"/g)].map(([, value]) => value!).reverse()
  for (const value of values) {
    const at = text.source.search(new RegExp(`(?<![\\w.-])${escaped(value)}(?![\\w.-])`))
    if (at < 0) continue
    const before = text.source.slice(0, at).split('\n')
    return { ...message, place: { ...place, line: before.length, column: before.at(-1)!.length + 1 } }
  }
  return message
}

/** The same for a message about one of several files. */
export function pinpointIn(messages: readonly Message[], texts: Iterable<SourceText>): readonly Message[] {
  const byFile = new Map([...texts].map((text) => [text.file, text]))
  return messages.map((message) => {
    const text = byFile.get(message.place?.file ?? '')
    return text ? pinpoint(message, text) : message
  })
}

function escaped(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
