import type { Place } from './message.ts'

/** A piece of running text, parsed from inline Markdown. */
export type Inline = Str | Strong | Emphasis | Code | Link | Citation | Footnote | Break

/** Plain characters: no Markdown left in them, nothing escaped. */
export interface Str {
  readonly type: 'text'
  readonly value: string
}

/** Strong importance, shown bold. */
export interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

/** Stress, shown italic. */
export interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

/** Characters shown as typed, in a monospaced font. */
export interface Code {
  readonly type: 'code'
  readonly value: string
}

/** A link to an http, https or mailto address. */
export interface Link {
  readonly type: 'link'
  readonly url: string
  readonly children: readonly Inline[]
}

/** One or several sources cited together: `[@a, p. 3; @b]`. */
export interface Citation {
  readonly type: 'citation'
  readonly items: readonly CitationItem[]
  readonly place?: Place
}

/** One source in a citation. */
export interface CitationItem {
  /** The source's name in the report or front matter. */
  readonly key: string
  /** Where in the source, as written: `p. 3`. */
  readonly locator?: string
}

/** A footnote, shown at the foot of the slide that refers to it. */
export interface Footnote {
  readonly type: 'footnote'
  readonly children: readonly Inline[]
}

/** A line break that the author asked for. */
export interface Break {
  readonly type: 'break'
}

/** A text field of a report: its Markdown, parsed once, and the place where the author wrote it. */
export interface Text {
  readonly inlines: readonly Inline[]
  readonly place: Place
}

/** The characters of a text without any mark, citation or footnote: for titles, alt text and searching. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map(plainInline)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim()
}

function plainInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'strong':
    case 'emphasis':
    case 'link':
      return inline.children.map(plainInline).join('')
    case 'break':
      return ' '
    case 'citation':
    case 'footnote':
      return ''
  }
}
