import type { Message } from '../model/message.ts'

/** Messages by file, line and column; those without a line come first. Equal places keep their order. */
export function inOrder(messages: readonly Message[]): readonly Message[] {
  return [...messages].sort(
    (a, b) =>
      compare(a.place?.file ?? '', b.place?.file ?? '') ||
      compare(a.place?.line ?? 0, b.place?.line ?? 0) ||
      compare(a.place?.column ?? 0, b.place?.column ?? 0),
  )
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
