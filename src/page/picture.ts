import { linkTo } from './address.ts'

let made = 0

/**
 * A slide's markup as nodes that can stand beside any others: ids are this copy's own, as are the references to them, and
 * links to a slide by its number lead to that slide of the deck.
 */
export function pictureNodes(markup: string, deck: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = markup
  const { content } = template
  if (markup.includes(' id="')) ownIds(content, `picture-${++made}-`)
  for (const link of content.querySelectorAll('a[href^="#"]')) {
    const number = link.getAttribute('href')?.slice(1) ?? ''
    if (/^\d+$/.test(number)) link.setAttribute('href', linkTo(deck, Number(number)))
  }
  return content
}

function ownIds(content: DocumentFragment, prefix: string): void {
  const ids = new Set<string>()
  for (const element of content.querySelectorAll('[id]')) {
    ids.add(element.id)
    element.id = prefix + element.id
  }
  for (const element of content.querySelectorAll(REFERRING)) {
    for (const name of REFERENCES) {
      const value = element.getAttribute(name)
      const [, id = ''] = /^(?:url\(["']?)?#([^"')]+)/.exec(value ?? '') ?? []
      if (value !== null && ids.has(id)) element.setAttribute(name, value.replace(`#${id}`, `#${prefix}${id}`))
    }
  }
}

/** The attributes of SVG 2 that refer to an element by its id. */
const REFERENCES = [
  ...['clip-path', 'mask', 'filter', 'fill', 'stroke', 'marker-start', 'marker-mid', 'marker-end'],
  ...['href', 'xlink:href'],
]

const REFERRING = REFERENCES.map((name) => `[${name.replace(':', '\\:')}*="#"]`).join()

/** The pictures in a picture, decoded: nodes that are put on the page after this show all of them at once. Undefined for none. */
export function decoded(nodes: DocumentFragment): Promise<unknown> | undefined {
  const images = [...nodes.querySelectorAll('image')]
  if (images.length === 0) return undefined
  return Promise.allSettled(images.map(decode))
}

function decode(image: SVGImageElement): Promise<void> {
  const copy = new Image()
  copy.src = image.getAttribute('href') ?? ''
  return copy.decode()
}
