import type { Message, Place } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'

/** A text of the report as it stands in the Markdown, and where its author wrote it. */
export interface Origin {
  readonly text: string
  readonly place: Place
}

/**
 * Messages about written Markdown → the same messages, placed in the report where the text comes from there.
 *
 * The origin is the longest report text that stands in the message's line, unless the message points behind its end:
 * then it is about what a template wrote, keeps its place in the Markdown, and the line is quoted.
 */
export function trace(
  messages: readonly Message[],
  markdown: SourceText,
  origins: readonly Origin[],
): readonly Message[] {
  if (messages.length === 0) return messages
  const lines = markdown.source.split('\n')
  const longest = [...origins].sort((a, b) => b.text.length - a.text.length)
  return messages.map((message) => {
    const { place } = message
    if (place?.file !== markdown.file || place.line === undefined) return message
    const line = lines[place.line - 1] ?? ''
    const origin = longest.find(({ text }) => text.length > 0 && reaches(line, text, place.column ?? 1))
    return origin ? { ...message, place: origin.place } : { ...message, ...quote(line, message.hint) }
  })
}

/** True if the text stands in the line and does not end before the column. */
function reaches(line: string, text: string, column: number): boolean {
  const at = line.lastIndexOf(text)
  return at >= 0 && column <= at + text.length
}

/** The file may never be written, so the line is shown with the message. */
function quote(line: string, hint: string | undefined): { readonly hint: string } {
  const written = `the templates wrote: ${line.length > 80 ? `${line.slice(0, 79)}…` : line}`
  return { hint: hint === undefined ? written : `${hint}; ${written}` }
}
