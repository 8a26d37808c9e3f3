import type { Outline } from '../../index.ts'
import type { PreviewSource } from './source.ts'

/** An outline as it is sent. */
export interface OutlineText {
  readonly json: Uint8Array
  /** The event that brings it. */
  readonly event: Uint8Array
}

/** The newest outline as it is sent, null before there is one. All who ask share the bytes of one outline. */
export function outlineTexts(source: PreviewSource): () => OutlineText | null {
  let last: { outline: Outline; text: OutlineText } | null = null
  return () => {
    const outline = source.outline()
    if (outline === null) return null
    if (last?.outline !== outline) last = { outline, text: textOf(outline) }
    return last.text
  }
}

function textOf(outline: Outline): OutlineText {
  const before = `id: ${outline.revision}\nevent: outline\ndata: `
  const event = Buffer.from(`${before}${JSON.stringify(outline)}\n\n`)
  return { json: event.subarray(before.length, -2), event }
}
