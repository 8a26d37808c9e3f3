/** What an attribute may be: a text, there or not there. Styles and handlers are set in other ways, as the page's policy asks. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Makes an element. Texts among the children are texts, whatever characters they have. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  mark(element, attributes)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** Sets attributes; those that are null or false are taken away. */
export function mark(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name)
    else if (element.getAttribute(name) !== String(value))
      element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** A text for those who hear the page. */
export function unseen(...children: readonly (Node | string)[]): HTMLElement {
  return make('span', { class: 'unseen' }, ...children)
}

/** Replaces what an element has, unless it has the same already: focus and selection in it stay. */
export function fill(element: Element, ...children: readonly (Node | string | null)[]): void {
  const box = make('div', {}, ...children)
  if (box.innerHTML !== element.innerHTML) element.replaceChildren(...box.childNodes)
}

/** The element that an event came from, or the nearest one around it, that matches. */
export function nearest<Wanted extends Element = HTMLElement>(event: Event, selector: string): Wanted | null {
  return event.target instanceof Element ? event.target.closest<Wanted>(selector) : null
}
