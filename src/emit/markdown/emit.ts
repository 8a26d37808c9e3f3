import { createHash } from 'node:crypto'

/**
 * Slide Markdown as it is written to disk: one line more in its front matter, `fandeck: <digest>`, by which a file that
 * somebody has edited is told from ours. Markdown without front matter gets one.
 */
export function emitMarkdown(markdown: string): string {
  const { rest } = split(markdown)
  const mark = `fandeck: ${digest(rest)}\n`
  const end = frontMatterEnd(rest)
  return end === null ? `---\n${mark}---\n${rest}` : rest.slice(0, end) + mark + rest.slice(end)
}

/** True if the file is as `emitMarkdown` wrote it; line ends do not count. */
export function isOurMarkdown(source: string): boolean {
  const { rest, found } = split(source)
  return found !== null && found === digest(rest)
}

const MARK = /^fandeck: ([0-9a-f]{12})\n/m

/** The Markdown without marks, and the last mark's digest, or null where there is none. Front matter with nothing in it is none. */
function split(source: string): { rest: string; found: string | null } {
  let rest = source.replace(/\r\n?/g, '\n')
  let found: string | null = null
  for (;;) {
    rest = rest.replace(/^(---\n---\n)+/, '')
    const mark = MARK.exec(rest.slice(0, frontMatterEnd(rest) ?? 0))
    if (mark === null) return { rest, found }
    found = mark[1]!
    rest = rest.slice(0, mark.index) + rest.slice(mark.index + mark[0].length)
  }
}

/** Where the line that closes the front matter begins, or null if there is none. */
function frontMatterEnd(text: string): number | null {
  if (!text.startsWith('---\n')) return null
  const at = text.indexOf('\n---\n', 3)
  return at === -1 ? null : at + 1
}

/** Twelve hexadecimal digits. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
