/** A text without the run of one character that ends it; a regular expression would take quadratic time for that. */
export function withoutTrailing(character: string, text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === character) end--
  return text.slice(0, end)
}

/** A text without the spaces and tabs around it: other kinds of space are text, as CommonMark has it. */
export function withoutBlanks(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return text.slice(0, end).replace(/^[ \t]+/, '')
}
