import type { Message } from '../../src/model/message.ts'

/** Messages as lines: `4:13 error unknown topic "a" | did you mean "b"? | read/unknown-topic`. */
export function told(messages: readonly Message[]): readonly string[] {
  return messages.map(({ severity, reason, place, hint, rule }) => {
    const spot = place?.line === undefined ? (place?.file ?? '') : `${place.line}:${place.column}`
    return [`${spot} ${severity} ${reason}`, hint ?? '', rule].filter((part) => part !== '').join(' | ')
  })
}
