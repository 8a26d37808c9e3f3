import { make } from './dom.ts'

/** A slide's Markdown as its author or a template wrote it. */
export function markdownNodes(markdown: string): readonly Node[] {
  if (markdown.trim() === '') return [make('p', { class: 'quiet' }, 'There is no Markdown for this slide')]
  const copy = make('button', { type: 'button', class: 'copy', 'data-do': 'copy' }, 'Copy')
  return [copy, make('pre', { class: 'markdown', dir: 'auto' }, make('code', {}, markdown))]
}

/** Puts the Markdown that is shown on the clipboard, and says so. */
export async function copyMarkdown(): Promise<void> {
  const button = document.querySelector('.copy')
  const text = document.querySelector('.markdown')?.textContent
  if (button === null || text == null) return
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'The browser does not allow it'
  }
}
