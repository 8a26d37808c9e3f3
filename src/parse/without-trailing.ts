/** A text without the run of one character that ends it; a regular expression would take quadratic time for that. */
export function withoutTrailing(character: string, text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === character) end--
  return text.slice(0, end)
}
