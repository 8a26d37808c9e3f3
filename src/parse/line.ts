import { withoutBlanks, withoutTrailing } from './without-trailing.ts'

/** What a line outside code and comments is, as far as the structure of slides goes. */
export type Line =
  | { readonly type: 'text' }
  | { readonly type: 'heading'; readonly text: string; readonly column: number }
  | { readonly type: 'break' }
  | { readonly type: 'open'; readonly directive: string; readonly column: number }
  | { readonly type: 'close' }
  | { readonly type: 'fence'; readonly marker: string; readonly column: number }
  | { readonly type: 'comment'; readonly column: number }

/** Tells what a line is, by itself. (`---` is never the delimiter row of a table: that has a `|` or a `:`.) */
export function classify(line: string): Line {
  const text = line.trimStart()
  const indent = line.length - text.length
  if (text.startsWith(':::')) return directive(text, indent)
  if (indent > 3) return { type: 'text' }
  if (text.startsWith('#')) return heading(text, indent)
  if (/^-{3,}\s*$/.test(text)) return { type: 'break' }
  const marker = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[0]
  if (marker !== undefined) return { type: 'fence', marker, column: indent + 1 }
  if (text.startsWith('<!--') && !text.includes('-->', 2)) return { type: 'comment', column: indent + 1 }
  return { type: 'text' }
}

/** True if the line ends a block of code that was opened with the marker. */
export function closesFence(line: string, marker: string): boolean {
  const text = line.trim()
  return text.length >= marker.length && text === marker[0]!.repeat(text.length) && /^ {0,3}\S/.test(line)
}

function directive(text: string, indent: number): Line {
  const colons = /^:+/.exec(text)![0].length
  const all = text.slice(colons).trim()
  const name = withoutTrailing(':', all)
  const rest = /\s$/.test(name) ? name.trimEnd() : all
  if (rest === '') return { type: 'close' }
  return { type: 'open', directive: rest, column: indent + text.indexOf(rest, colons) + 1 }
}

function heading(text: string, indent: number): Line {
  if (!/^#(?:[ \t]|$)/.test(text)) return { type: 'text' }
  const title = withoutBlanks(text.slice(1))
  return { type: 'heading', text: title, column: indent + (title === '' ? 1 : text.indexOf(title, 1) + 1) }
}
