/** True if the file is as fandeck wrote it: a deck or a Markdown file that nobody has changed and saved since. */
export async function isOurs(name: string, bytes: Uint8Array): Promise<boolean> {
  if (name.endsWith('.pptx')) {
    const { wroteByFandeck } = await import('../emit/pptx/ours.ts')
    return wroteByFandeck(bytes)
  }
  if (name.endsWith('.md')) {
    const { isOurMarkdown } = await import('../emit/markdown/emit.ts')
    return isOurMarkdown(new TextDecoder().decode(bytes))
  }
  return false
}
