import type { Message } from '../model/message.ts'

/** Messages in the order of their places, each said once. */
export function inOrder(messages: readonly Message[]): readonly Message[] {
  const seen = new Set<string>()
  const once = messages.filter((message) => {
    const said = JSON.stringify(message)
    return !seen.has(said) && seen.add(said)
  })
  return once.sort((a, b) => compare(a.place?.line, b.place?.line) || compare(a.place?.column, b.place?.column))
}

function compare(a = 0, b = 0): number {
  return a - b
}
