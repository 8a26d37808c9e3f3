import { diffWordsWithSpace } from 'diff'

/** A part of a line: both sides have it, or this one alone. */
export interface Part {
  readonly text: string
  readonly differs: boolean
}

/** The lines of a text that the other one does not have like this; null stands for lines that both have. */
export type Lines = readonly (readonly Part[] | null)[]

/** More changes than this are not told apart word by word. */
const MOST = 4000

/** Two texts → of each the lines that differ, with their words marked. */
export function compareWords(left: string, right: string): { readonly left: Lines; readonly right: Lines } {
  const changes = diffWordsWithSpace(left, right, { maxEditLength: MOST }) ?? [
    { value: left, removed: true, added: false },
    { value: right, removed: false, added: true },
  ]
  return {
    left: linesOf(
      changes.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, differs: removed })),
    ),
    right: linesOf(
      changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, differs: added })),
    ),
  }
}

function linesOf(parts: readonly Part[]): Lines {
  const lines: Part[][] = [[]]
  for (const { text, differs } of parts) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)!.push({ text: piece, differs })
    }
  }
  const kept = lines
    .map(joined)
    .map((line) => (line.some(({ text, differs }) => differs && text.trim() !== '') ? line : null))
  return kept.filter((line, index) => line !== null || kept[index - 1] !== null)
}

/** Words that differ one after the other are one difference, and the space after the last one is none. */
function joined(line: readonly Part[]): readonly Part[] {
  const parts: Part[] = []
  for (const [index, { text, differs }] of line.entries()) {
    const isBetween = text.trim() === '' && line[index - 1]?.differs === true && line[index + 1]?.differs === true
    const part = { text, differs: (differs && text.trim() !== '') || isBetween }
    const last = parts.at(-1)
    if (last?.differs === part.differs) parts[parts.length - 1] = { text: last.text + text, differs: part.differs }
    else parts.push(part)
  }
  return parts
}
