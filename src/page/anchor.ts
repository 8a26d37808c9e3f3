/** Keeps what one looks at where it is while things above it come and go, and tells scrolling by hand from being led. */
export interface Anchor {
  /** Where the element stands, to be restored later: below the scroller's top in pixels, above it (negative) in parts of its height. Null for one that is not shown. */
  measure(element: Element | null): number | null
  /** Puts the element where it stood. */
  restore(element: Element | null, measured: number | null): void
  /** Puts the element to the top, or all that stands above it too where it is the first (null). */
  reveal(element: Element | null): void
  /** Nobody has scrolled since the last element was revealed. */
  isResting(): boolean
}

/** An anchor in an element that scrolls. */
export function createAnchor(scroller: Element): Anchor {
  let resting: number | null = null
  const isResting = (): boolean => resting !== null && Math.abs(scroller.scrollTop - resting) < 2
  const top = (element: Element): number => element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  return {
    isResting,
    measure(element) {
      const height = element?.getBoundingClientRect().height ?? 0
      if (element === null || height === 0) return null
      // Where the top is in sight it stays; else what was in the middle of the window stays about there.
      return top(element) > 0 ? top(element) : top(element) / height
    },
    restore(element, measured) {
      const height = element?.getBoundingClientRect().height ?? 0
      if (element === null || measured === null || height === 0) return
      const rested = isResting()
      const off = top(element) - (measured > 0 ? measured : measured * height)
      if (Math.abs(off) >= 0.5) scroller.scrollTop += off
      if (rested) resting = scroller.scrollTop
    },
    reveal(element) {
      scroller.scrollTop = element === null ? 0 : scroller.scrollTop + top(element) - marginOf(element)
      resting = scroller.scrollTop
    },
  }
}

function marginOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0
}

/** Scrolls just so far that an element of a list is seen, and nothing but the list. */
export function scrollWithin(list: Element, element: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), element.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top
  if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom
  if (inner.left < outer.left) list.scrollLeft -= outer.left - inner.left
  if (inner.right > outer.right) list.scrollLeft += inner.right - outer.right
}

/** The element that is a third down an element that scrolls; null for none. */
export function elementAt(elements: Iterable<Element>, scroller: Element): Element | null {
  const { top, height } = scroller.getBoundingClientRect()
  const line = top + height / 3
  for (const element of elements) if (element.getBoundingClientRect().bottom > line) return element
  return null
}
