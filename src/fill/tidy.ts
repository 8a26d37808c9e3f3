/**
 * Markdown as a person would leave it: no space at a line's end, never two blank lines in a row, no break after the last
 * slide, one newline at the end. Fenced code stays as it is.
 */
export function tidy(markdown: string): string {
  const lines: string[] = []
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === null) {
      const clean = line.trimEnd()
      if (clean !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(clean)
      fence = mark ?? null
    } else {
      lines.push(line)
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null
    }
  }
  return `${lines
    .join('\n')
    .trimEnd()
    .replace(/\n+---$/, '')}\n`
}
