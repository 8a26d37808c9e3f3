import type { Frame } from './frame.ts'

/** Frames that are filled when they come near the window. */
export interface Watch {
  add(frame: Frame): void
  remove(frame: Frame): void
  /** Fills the frames that are in the window now. False if some content did not come. */
  showVisible(): Promise<boolean>
  /** Fills those around them. */
  showNear(): void
}

/** Watches frames inside an element that scrolls, a window's height ahead to either side. */
export function createWatch(scroller: Element): Watch {
  const frames = new Map<Element, Frame>()
  const near = new Set<Frame>()
  const note = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      const frame = frames.get(target)
      if (frame === undefined) continue
      if (isIntersecting) near.add(frame)
      else near.delete(frame)
      if (isIntersecting) void frame.load()
    }
  }
  const observer = new IntersectionObserver(note, { root: scroller, rootMargin: '100% 0px' })
  return {
    add(frame) {
      frames.set(frame.element, frame)
      observer.observe(frame.element)
    },
    remove(frame) {
      frames.delete(frame.element)
      near.delete(frame)
      observer.unobserve(frame.element)
    },
    async showVisible() {
      const behind = [...frames.values()].filter((frame) => !frame.isFresh && isInWindow(frame.element))
      await Promise.all(behind.map((frame) => frame.load()))
      return behind.every(({ isFresh }) => isFresh)
    },
    showNear() {
      for (const frame of near) void frame.load()
    },
  }
}

/** True if some of the element is where the window shows it. */
export function isInWindow(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  return bottom > top && bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth
}
