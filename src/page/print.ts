import type { SlideContent } from '../model/preview.ts'
import { contentAddress } from './contents.ts'
import { pictureNodes } from './picture.ts'
import { currentDeck, type Store } from './state.ts'

/** Prints the slides of the deck that is shown, one a page of their size; those that nobody has seen yet are fetched first. */
export function preparePrinting(store: Store): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  window.addEventListener('beforeprint', () => {
    const deck = currentDeck(store.state)
    if (deck === undefined) return
    const { width, height } = deck.size
    sheet.replaceSync(`@page{size:${Number(width)}pt ${Number(height)}pt;margin:0}`)
    for (const [index, paper] of [...document.querySelectorAll('.film .paper')].entries()) {
      const content = paper.childElementCount === 0 ? fetchNow(deck.slides[index]?.content ?? '') : null
      if (content) paper.replaceChildren(pictureNodes(content.picture, deck.name))
    }
  })
}

/** A browser that is about to print waits for nothing but what blocks it. */
function fetchNow(digest: string): SlideContent | null {
  const request = new XMLHttpRequest()
  request.open('GET', contentAddress(digest), false)
  try {
    request.send()
    return request.status === 200 ? JSON.parse(request.responseText) : null
  } catch {
    return null
  }
}
