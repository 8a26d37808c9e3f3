import type { NoteParagraph } from '../../model/scene.ts'
import { element, escaped } from '../svg/markup.ts'

/** Speaker notes as they are told: paragraphs, and neighbouring items as lists. Empty for none. */
export function notesMarkup(notes: readonly NoteParagraph[]): string {
  return blocks(notes)
    .map(({ bullet, texts }) => {
      if (!bullet) return texts.map((text) => element('p', {}, escaped(text))).join('')
      return element('ul', {}, ...texts.map((text) => element('li', {}, escaped(text))))
    })
    .join('')
}

interface Block {
  readonly bullet: boolean
  readonly texts: readonly string[]
}

function blocks(notes: readonly NoteParagraph[]): readonly Block[] {
  const found: { bullet: boolean; texts: string[] }[] = []
  for (const { bullet, text } of notes) {
    if (text.trim() === '') continue
    const last = found.at(-1)
    if (last?.bullet === bullet) last.texts.push(text)
    else found.push({ bullet, texts: [text] })
  }
  return found
}
