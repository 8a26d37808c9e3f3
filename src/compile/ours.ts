/** True if the file is as fandeck wrote it: a deck, a Markdown file, a PDF, a page or a slide's picture that nobody has changed and saved since. */
export async function isOurs(name: string, bytes: Uint8Array): Promise<boolean> {
  if (name.endsWith('.pptx')) {
    const { wroteByFandeck } = await import('../emit/pptx/ours.ts')
    return wroteByFandeck(bytes)
  }
  if (name.endsWith('.md')) {
    const { isOurMarkdown } = await import('../emit/markdown/emit.ts')
    return isOurMarkdown(new TextDecoder().decode(bytes))
  }
  if (name.endsWith('.pdf')) {
    const { isOurPdf } = await import('../emit/pdf/mark.ts')
    return isOurPdf(bytes)
  }
  if (name.endsWith('.html')) {
    const { isOurHtml } = await import('../emit/html/mark.ts')
    return isOurHtml(new TextDecoder().decode(bytes))
  }
  if (name.endsWith('.svg')) {
    const { isOurSvg } = await import('../emit/svg/mark.ts')
    return isOurSvg(new TextDecoder().decode(bytes))
  }
  if (name.endsWith('.png')) {
    const { isOurPng } = await import('../emit/png/mark.ts')
    return isOurPng(bytes)
  }
  return false
}
